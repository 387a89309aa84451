// Takes the pictures in the README anew: the UI tests that make them leave them in dist/screenshots.
import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import * as path from 'node:path';
import { repository } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const limitKB = 200;
const target = path.join(repository, 'media/screenshots');

const taken =
  (await run('node', ['scripts/package.mjs'])) === 0 &&
  (await run('npx', ['mocha', '--config', 'test/ui/.mocharc.json', '--grep', 'stand in the README'])) === 0;
process.exitCode =
  taken && ['panel-light.png', 'panel-dark.png', 'project-panel-light.png', 'project-panel-dark.png'].every(keep)
    ? 0
    : 1;

/**
 * @param {string} name
 * @returns {boolean} whether it is small enough for a README
 */
function keep(name) {
  mkdirSync(target, { recursive: true });
  copyFileSync(path.join(repository, 'dist/screenshots', name), path.join(target, name));
  const sizeKB = statSync(path.join(target, name)).size / 1024;
  console.log(`media/screenshots/${name} is ${sizeKB.toFixed(0)} KB; the limit is ${limitKB} KB.`);
  return sizeKB <= limitKB;
}
