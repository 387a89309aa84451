// Measures what the project promises to be fast, and ends with status 1 when a promise is not kept.
// `npm run bench -- time` runs that bench alone.
import { existsSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import * as esbuild from 'esbuild';
import { repository } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const folder = path.join(repository, 'scripts/bench');
const output = path.join(repository, '.cache/bench');
const chosen = process.argv.slice(2);

/** @type {(bench: { name: string }) => boolean} */
const isChosen = ({ name }) => chosen.length === 0 || chosen.includes(name);
const entries = readdirSync(folder, { withFileTypes: true });
const files = entries.map(({ name }) => path.parse(name)).filter(({ ext }) => ext === '.ts');
const folders = entries.filter(({ name }) => existsSync(path.join(folder, name, 'main.ts')));

for (const { name } of files.filter(isChosen)) {
  console.log(`\n${name}`);
  await ends(measureCode(name));
}
const ofProcesses = folders.filter(isChosen);
if (ofProcesses.length > 0) {
  await ends(run('node', ['scripts/package.mjs']));
}
for (const { name } of ofProcesses) {
  console.log(`\n${name}`);
  await ends(run('npx', ['tsx', path.join(folder, name, 'main.ts')]));
}

/**
 * A file measures our own code. It is bundled the way the extension is before it runs: modules that are loaded one by
 * one are slower than what people install.
 *
 * @param {string} name
 */
async function measureCode(name) {
  const outfile = path.join(output, `${name}.cjs`);
  await esbuild.build({
    absWorkingDir: repository,
    entryPoints: [path.join(folder, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    minify: true,
    logLevel: 'warning',
  });
  return run('node', [outfile]);
}

/**
 * A folder measures processes of what was packed, and runs as it is.
 *
 * @param {Promise<number>} bench its status
 */
async function ends(bench) {
  if ((await bench) !== 0) process.exitCode = 1;
}
