// Bundles the extension and the command line into dist/. `--watch` rebuilds on change; it and `--dev` keep the code
// readable and add source maps.
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import * as esbuild from 'esbuild';
import { leanHolidays } from './lib/holidayData.mjs';
import { unusedByLanguageClient } from './lib/languageClient.mjs';
import { noticesFor } from './lib/notices.mjs';
import { repository } from './lib/paths.mjs';

/** Bundles by their name in dist/: each is loaded by the one before it only when it is needed. */
const entries = {
  extension: 'src/client/extension.ts',
  languageClient: 'src/client/languageClient.ts',
  allCommands: 'src/client/allCommands.ts',
  naturalWords: 'src/client/naturalWords.ts',
  server: 'src/server/main.node.ts',
  holidays: 'src/server/holidays.ts',
  cli: 'src/cli/bin.ts',
};

const watch = process.argv.includes('--watch');
const readable = watch || process.argv.includes('--dev');
const dist = path.join(repository, 'dist');

const options = /** @type {const} @satisfies {esbuild.BuildOptions} */ ({
  absWorkingDir: repository,
  entryPoints: entries,
  outdir: dist,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode', './languageClient.js', './allCommands.js', './naturalWords.js', './holidays.js'],
  // The other build of this package cannot be bundled.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js', ...unusedByLanguageClient },
  plugins: [leanHolidays],
  minify: !readable,
  sourcemap: readable,
  legalComments: 'none',
  metafile: true,
  logLevel: watch ? 'info' : 'warning',
});

/** The page of the project panel, which runs in a browser: one script and one style sheet. */
const pageOptions = /** @type {const} @satisfies {esbuild.BuildOptions} */ ({
  absWorkingDir: repository,
  entryPoints: { panel: 'src/webview/main.ts' },
  outdir: dist,
  bundle: true,
  platform: 'browser',
  target: 'chrome130',
  format: 'iife',
  loader: { '.svg': 'text' },
  minify: !readable,
  sourcemap: readable,
  legalComments: 'none',
  metafile: true,
  logLevel: options.logLevel,
});

removeBundles();
if (watch) {
  const contexts = await Promise.all([esbuild.context(options), esbuild.context(pageOptions)]);
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  const [{ metafile }, page] = await Promise.all([esbuild.build(options), esbuild.build(pageOptions)]);
  const outputs = { ...metafile.outputs, ...page.metafile.outputs };
  writeFileSync(path.join(dist, 'THIRD-PARTY-NOTICES.md'), noticesFor({ inputs: {}, outputs }));
  printSizes(outputs);
}

/** Bundles of an earlier build would be packed too; what else lies in dist/ stays. */
function removeBundles() {
  for (const name of existsSync(dist) ? readdirSync(dist) : []) {
    if (/\.(js|css)(\.map)?$/.test(name)) {
      rmSync(path.join(dist, name));
    }
  }
}

/** @param {esbuild.Metafile['outputs']} bundles */
function printSizes(bundles) {
  for (const [file, { bytes }] of Object.entries(bundles)) {
    console.log(`${file.padEnd(24)}${(bytes / 1024).toFixed(1).padStart(8)} KB`);
  }
}
