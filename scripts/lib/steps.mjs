import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { run } from './run.mjs';

/**
 * One step: its heading, and the command that takes it.
 *
 * @typedef {{ readonly title: string, readonly command: readonly [string, ...string[]] }} Step
 */

/**
 * Takes a step and counts its tests. One that fails without a failed test of its own counts as one failure.
 *
 * @param {Step} step
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function take({ title, command: [program, ...args] }) {
  console.log(`\n=== ${title}`);
  const started = performance.now();
  const folder = mkdtempSync(path.join(tmpdir(), 'collab-counts-'));
  const counts = path.join(folder, 'counts');
  const status = await run(program, args, { COLLAB_TEST_COUNTS: counts });
  const { passed, failed } = readCounts(counts);
  rmSync(folder, { recursive: true });
  console.log(`=== ${title}: ${status === 0 ? 'done' : 'FAILED'} in ${seconds(started)} s`);
  return { passed, failed: status === 0 ? failed : Math.max(failed, 1) };
}

/**
 * Sums up what the runs of mocha in a step wrote, none being nothing.
 *
 * @param {string} file
 */
function readCounts(file) {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // No tests ran in this step.
  }
  const sum = { passed: 0, failed: 0 };
  for (const line of text.split('\n').filter((line) => line !== '')) {
    const { passed, failed } = JSON.parse(line);
    sum.passed += passed;
    sum.failed += failed;
  }
  return sum;
}

/** @param {number} started on the clock of `performance` */
function seconds(started) {
  return ((performance.now() - started) / 1000).toFixed(1);
}
