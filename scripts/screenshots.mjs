// Takes the pictures in the README anew: the UI tests that make them leave them in dist/screenshots.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { repository } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { smallPng } from './lib/smallPng.mjs';

const limitKB = 100;
const target = path.join(repository, 'media/screenshots');

const taken =
  (await run('node', ['scripts/package.mjs'])) === 0 &&
  (await run('npx', ['mocha', '--config', 'test/ui/.mocharc.json', '--grep', 'stand in the README'])) === 0;
process.exitCode =
  taken && ['panel-light', 'panel-dark', 'project-panel-light', 'project-panel-dark', 'reviews-light'].every(keep)
    ? 0
    : 1;

/**
 * @param {string} name
 * @returns {boolean} whether it is small enough for a README
 */
function keep(name) {
  mkdirSync(target, { recursive: true });
  const picture = smallPng(readFileSync(path.join(repository, 'dist/screenshots', `${name}.png`)));
  writeFileSync(path.join(target, `${name}.png`), picture);
  const sizeKB = picture.length / 1024;
  console.log(`media/screenshots/${name}.png is ${sizeKB.toFixed(0)} KB; the limit is ${limitKB} KB.`);
  return sizeKB <= limitKB;
}
