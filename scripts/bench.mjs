// Measures what the project promises to be fast, and ends with status 1 when a promise is not kept. Each bench is bundled the
// way the extension is before it runs: modules that are loaded one by one are slower than what people install.
// `npm run bench -- time` runs that bench alone.
import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import * as esbuild from 'esbuild';
import { repository } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const folder = path.join(repository, 'scripts/bench');
const output = path.join(repository, '.cache/bench');
const chosen = process.argv.slice(2);

for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
  const name = path.basename(file, '.ts');
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const outfile = path.join(output, `${name}.cjs`);
  await esbuild.build({
    absWorkingDir: repository,
    entryPoints: [path.join(folder, file)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    minify: true,
    logLevel: 'warning',
  });
  console.log(`\n${name}`);
  if ((await run('node', [outfile])) !== 0) process.exitCode = 1;
}
