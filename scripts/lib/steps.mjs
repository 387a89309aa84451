import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { run, runKept } from './run.mjs';

/**
 * One step: its heading, and the command that takes it.
 *
 * @typedef {{ readonly title: string, readonly command: readonly [string, ...string[]] }} Step
 */

/** @typedef {{ readonly passed: number, readonly failed: number }} Counts */

/**
 * Takes steps and counts their tests. Each lane takes its steps one after the other, and all lanes go at the same time; what a step
 * prints then comes whole, once it has ended. A step that fails without a failed test of its own counts as one failure.
 *
 * @param {...readonly Step[]} lanes
 * @returns {Promise<Counts>}
 */
export async function take(...lanes) {
  const takeOne = lanes.length === 1 ? takeAloud : takeKept;
  const counts = await Promise.all(lanes.map((steps) => inTurn(steps, takeOne)));
  return sum(counts.flat());
}

/**
 * @param {readonly Counts[]} counts
 * @returns {Counts}
 */
export function sum(counts) {
  return counts.reduce((all, { passed, failed }) => ({ passed: all.passed + passed, failed: all.failed + failed }), {
    passed: 0,
    failed: 0,
  });
}

/**
 * @param {readonly Step[]} steps
 * @param {(step: Step) => Promise<Counts>} takeOne
 */
async function inTurn(steps, takeOne) {
  /** @type {Counts[]} */
  const counts = [];
  for (const step of steps) counts.push(await takeOne(step));
  return counts;
}

/** @param {Step} step */
function takeAloud({ title, command: [program, ...args] }) {
  console.log(`\n=== ${title}`);
  return counted(title, (environment) => run(program, args, environment));
}

/** @param {Step} step */
function takeKept({ title, command: [program, ...args] }) {
  return counted(title, async (environment) => {
    const { status, output } = await runKept(program, args, environment);
    console.log(`\n=== ${title}\n${output.trimEnd()}`);
    return status;
  });
}

/**
 * @param {string} title
 * @param {(environment: Readonly<Record<string, string>>) => Promise<number>} work gives its status
 * @returns {Promise<Counts>}
 */
async function counted(title, work) {
  const started = performance.now();
  const folder = mkdtempSync(path.join(tmpdir(), 'collab-counts-'));
  const counts = path.join(folder, 'counts');
  const status = await work({ COLLAB_TEST_COUNTS: counts });
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
  const lines = text.split('\n').filter((line) => line !== '');
  return sum(lines.map((line) => JSON.parse(line)));
}

/** @param {number} started on the clock of `performance` */
function seconds(started) {
  return ((performance.now() - started) / 1000).toFixed(1);
}
