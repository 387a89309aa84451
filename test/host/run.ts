// Runs the suites of this folder inside a real VS Code: the one from npm, or with --desktop the downloaded one.
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { installWorkbench } from '../support/workbench/install';
import { codeExecutable, repository } from '../support/workbench/paths';
import { writeUserSettings } from '../support/workbench/settings';
import { buildHostTests } from './build';

async function main(desktop: boolean): Promise<void> {
  if (!desktop) {
    await installWorkbench(console.log);
  }
  const home = await realpath(await mkdtemp(path.join(tmpdir(), 'collab-host-')));
  try {
    const folder = path.join(home, 'workspace');
    const userData = path.join(home, 'user');
    await cp(path.join(repository, 'test/fixtures/workspace'), folder, { recursive: true });
    await writeUserSettings(userData);
    await runTests({
      ...(desktop ? {} : { vscodeExecutablePath: codeExecutable }),
      extensionDevelopmentPath: repository,
      extensionTestsPath: await buildHostTests(),
      launchArgs: [folder, `--user-data-dir=${userData}`, `--extensions-dir=${path.join(home, 'extensions')}`],
    });
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

main(process.argv.includes('--desktop')).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
