import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { vscodeServer, workbenchCache, workbenchPackage } from './paths';
import { run } from './run';

const ci = ['ci', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps', '--loglevel=error'] as const;

/**
 * Installs VS Code, its Node and a browser from the npm registry, unless what the lock file names is there already.
 * No script of any package runs. It takes about half a minute and 1 GB of git-ignored disk.
 *
 * @param say told each step that takes time.
 */
export async function installWorkbench(say: (step: string) => void): Promise<void> {
  const stamp = path.join(workbenchCache, 'installed');
  const wanted = await lockHash();
  const found = existsSync(stamp) && existsSync(vscodeServer) ? await readFile(stamp, 'utf8') : undefined;
  if (found === wanted) {
    return;
  }
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  say('Installing VS Code from the npm registry (once, about half a minute)');
  await run(npm, ci, workbenchPackage);
  say('Installing what VS Code itself needs');
  await run(npm, ci, vscodeServer);
  await mkdir(workbenchCache, { recursive: true });
  await writeFile(stamp, wanted);
}

async function lockHash(): Promise<string> {
  const lock = await readFile(path.join(workbenchPackage, 'package-lock.json'));
  return createHash('sha256').update(lock).digest('hex');
}

/**
 * The Node that runs the VS Code server, which needs version 24: the one from npm, else the one that runs this.
 *
 * @throws when neither will do.
 */
export function workbenchNode(): string {
  const packaged = path.join(
    workbenchPackage,
    'node_modules',
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
    process.platform === 'win32' ? 'bin/node.exe' : 'bin/node',
  );
  if (existsSync(packaged)) {
    return packaged;
  }
  if (Number.parseInt(process.versions.node, 10) >= 24) {
    return process.execPath;
  }
  throw new Error(`VS Code's server needs Node 24 or later, and this is ${process.version}. Install it and try again.`);
}
