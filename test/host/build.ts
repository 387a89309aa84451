import { readdir, rm } from 'node:fs/promises';
import * as path from 'node:path';
import * as esbuild from 'esbuild';
import { dist, repository } from '../support/workbench/paths';

/**
 * Bundles the suites and their entry, because the extension host loads only CommonJS that it need not translate.
 *
 * @returns the entry's path, for `--extensionTestsPath`.
 */
export async function buildHostTests(): Promise<string> {
  const source = path.join(repository, 'test/host');
  const target = path.join(dist, 'test/host');
  const suites = (await readdir(source)).filter((file) => file.endsWith('.test.ts'));
  await rm(target, { recursive: true, force: true });
  await esbuild.build({
    entryPoints: ['index.ts', ...suites].map((file) => path.join(source, file)),
    outdir: target,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return path.join(target, 'index.js');
}
