#!/usr/bin/env node
// Takes the place of desktop VS Code for `@vscode/test-electron`: the same arguments, the same exit status.
import { createRequire } from 'node:module';
import { register } from 'tsx/cjs/api';

register();
createRequire(import.meta.url)('./code');
