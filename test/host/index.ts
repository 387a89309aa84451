import { readFileSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import Mocha from 'mocha';
import CountingReporter from '../support/countingReporter';
import { testsBegin } from '../support/workbench/testLog';
import { agreement, restore, testAccess } from './access';

/**
 * Runs the bundled suites beside this file. VS Code calls it in the extension host.
 *
 * @throws when a test fails, which ends the host with status 1.
 */
export async function run(): Promise<void> {
  console.log(testsBegin);
  const mocha = new Mocha({
    forbidOnly: true,
    forbidPending: true,
    timeout: 60_000,
    reporter: CountingReporter,
  });
  await testAccess();
  const text = readFileSync(agreement().fsPath, 'utf8');
  mocha.rootHooks({ afterEach: () => restore(text) });
  for (const file of readdirSync(__dirname).sort()) {
    if (file.endsWith('.test.js')) {
      mocha.addFile(path.join(__dirname, file));
    }
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) {
    throw new Error(`${failures} of the tests in the extension host failed.`);
  }
}
