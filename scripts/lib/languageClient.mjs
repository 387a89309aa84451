import * as path from 'node:path';
import { repository } from './paths.mjs';

const standIn = (/** @type {string} */ name) => path.join(repository, 'scripts/lib/standIns', name);

/** For esbuild's `alias`: what the language client brings along for things that we do not do, a ninth of its size. */
export const unusedByLanguageClient = {
  minimatch: standIn('minimatch.cjs'),
  'semver/functions/parse': standIn('semverParse.cjs'),
  'semver/functions/satisfies': standIn('semverSatisfies.cjs'),
};
