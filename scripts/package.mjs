// Builds the extension and packs it as dist/collab.vsix, which must stay small.
import { statSync } from 'node:fs';
import * as path from 'node:path';
import { repository } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const limitKB = 600;
const vsix = 'dist/collab.vsix';

/** Bundles need no packages, and no address is known that links in the documents could lead to. */
const vsceOptions = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];

const packed =
  (await run('node', ['scripts/build.mjs'])) === 0 &&
  (await run('npx', ['vsce', 'package', ...vsceOptions, '--out', vsix])) === 0;

if (packed) {
  const sizeKB = statSync(path.join(repository, vsix)).size / 1024;
  console.log(`${vsix} is ${sizeKB.toFixed(0)} KB; the limit is ${limitKB} KB.`);
  process.exitCode = sizeKB > limitKB ? 1 : 0;
} else {
  process.exitCode = 1;
}
