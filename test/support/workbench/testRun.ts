import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { TestLog } from './testLog';
import { startServer, workbenchAddress } from './server';

/** What a test run needs of the arguments that desktop VS Code takes. */
export interface TestRun {
  readonly development: string;
  readonly tests: string;
  readonly folder: string;
  readonly userData: string;
  readonly extensions: string;
}

/** Statuses beside those of the tests themselves. */
const failed = 1;
const timedOut = 124;

/**
 * Runs an extension's tests in the extension host of a VS Code server, and prints what they print.
 *
 * @param watchdogMs after this the run is given up.
 * @param stopped ends the run early, as a failure.
 * @returns 0 where `run()` fulfilled, 1 where it did not or its host died, 124 where it never ended.
 */
export async function runTestsInWorkbench(run: TestRun, watchdogMs: number, stopped: AbortSignal): Promise<number> {
  const serverData = await mkdtemp(path.join(tmpdir(), 'collab-server-'));
  const server = await startServer({ ...run, serverData });
  try {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      const status = outcome(page, watchdogMs, stopped);
      void server.ended.then(() => page.close());
      await page.goto(workbenchAddress(server, run.folder, run));
      return await status;
    } finally {
      await browser.close();
    }
  } finally {
    await server.dispose();
    await rm(serverData, { recursive: true, force: true });
  }
}

/**
 * Waits for the end of a run. A test host that dies reports status 0, so its closed socket counts as a failure; one
 * that is never found reports nothing at all, but the console says so.
 */
function outcome(page: Page, watchdogMs: number, stopped: AbortSignal): Promise<number> {
  return new Promise((resolve) => {
    const log = new TestLog();
    const give = (status: number, why?: string): void => {
      clearTimeout(timer);
      page.removeListener('close', closed);
      if (status !== 0) {
        log.showBeginning();
      }
      if (why !== undefined) {
        console.error(why);
      }
      resolve(status);
    };
    const closed = (): void => give(failed, 'The page closed before the tests ended.');
    const timer = setTimeout(() => give(timedOut, `The tests did not end within ${watchdogMs / 1000} s.`), watchdogMs);
    void page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) =>
      log.add(format(...args)),
    );
    void page.exposeFunction('codeAutomationExit', (status: number) => give(status));
    page.on('console', (message) => {
      const text = message.text();
      if (text.includes('No extension host found that can launch the test runner')) {
        give(failed, text);
      } else if (text.includes('received socket close event')) {
        give(failed, 'The extension host ended before the tests did.');
      }
    });
    page.once('crash', () => give(failed, 'The page crashed.'));
    page.once('close', closed);
    stopped.addEventListener('abort', () => give(failed, 'Stopped.'));
  });
}
