import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Holds a text against the one that a file keeps. Run the test with `UPDATE_GOLDEN=1` to keep what it finds, and read the
 * difference before it is committed.
 */
export function assertGolden(file: string, actual: string): void {
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, actual);
  assert.equal(actual, readFileSync(file, 'utf8'));
}
