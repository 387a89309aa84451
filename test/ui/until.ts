import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** How long anything may take before it counts as missing, in milliseconds. */
export const patienceMs = 30_000;

/**
 * Looks after every frame that the page draws whether something holds by now. For what no locator can wait for, such as what
 * stands in a file or in a field.
 *
 * @throws an AssertionError with what `failure` says, when it does not hold in time.
 */
export async function until(page: Page, holds: () => Promise<boolean>, failure: () => string): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!(await holds())) {
    if (performance.now() > deadline) assert.fail(failure());
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))');
  }
}
