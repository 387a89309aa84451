import { mkdir, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as esbuild from 'esbuild';
import { repository } from '../../../test/support/workbench/paths';
import { run } from '../../../test/support/workbench/run';

/** An extension made for a bench alone, packed so that it is installed as a user would install ours. */
export interface PackedExtension {
  /** As VS Code knows it. */
  readonly id: string;
  readonly vsix: string;
}

/** When VS Code activates an extension of a bench; none: when somebody asks it to. */
export type ActivationEvent = '*' | 'onStartupFinished' | 'onCommand:collabBench.never';

/** Makes an extension from a TypeScript module, or one with an empty `activate`, in a folder of its own below `home`. */
export async function packExtension(
  home: string,
  name: string,
  activation: ActivationEvent,
  source?: string,
): Promise<PackedExtension> {
  const folder = path.join(home, name);
  const vsix = `${folder}.vsix`;
  await mkdir(folder, { recursive: true });
  await writeFile(
    path.join(folder, 'package.json'),
    JSON.stringify({
      name,
      publisher: 'bench',
      version: '1.0.0',
      main: './extension.js',
      engines: { vscode: '^1.100.0' },
      activationEvents: [activation],
    }),
  );
  await writeFile(path.join(folder, 'README.md'), `# ${name}\n`);
  if (source === undefined) {
    await writeFile(path.join(folder, 'extension.js'), 'exports.activate = () => {};\n');
  } else {
    await esbuild.build({
      entryPoints: [source],
      outfile: path.join(folder, 'extension.js'),
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      external: ['vscode'],
      logLevel: 'warning',
    });
  }
  const vsce = path.join(repository, 'node_modules/@vscode/vsce/vsce');
  const options = ['--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', vsix];
  await run(process.execPath, [vsce, 'package', ...options], folder);
  return { id: `bench.${name}`, vsix };
}
