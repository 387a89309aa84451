import { statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Frame } from 'playwright-core';
import { bigAgreement } from '../../../test/ui/agreements';
import { ProjectPanel } from '../../../test/ui/projectPanel';
import { Workbench } from '../../../test/ui/workbench';
import { installWorkbench } from '../../../test/support/workbench/install';
import { dist } from '../../../test/support/workbench/paths';
import { Stage } from '../../../test/support/workbench/stage';
import { type Result, median, report } from '../lib/measure';
import { SCROLL, SHOWN } from './inPage';
import { MainThread } from './mainThread';

const PEOPLE = 100;
const DELIVERABLES = 1000;
const RUNS = 5;

/** One opening of the panel, in milliseconds. */
interface Run {
  /** From the empty page, which asks for its script and then for what the snapshot holds, to the picture of the first rows. */
  readonly shown: number;
  /** Of the main thread, for the longest frame while the whole page is scrolled. */
  readonly frame: number;
  /** From a change of one title in the file to the picture of it. */
  readonly change: number;
  /** Of the main thread, for all of that change. */
  readonly repaint: number;
}

async function main(): Promise<void> {
  await installWorkbench(console.log);
  const stage = await Stage.start({ vsix: path.join(dist, 'collab.vsix') });
  try {
    report(resultsOf(await measure(stage)));
  } finally {
    await stage.dispose();
  }
}

/** Opens and closes the panel of a huge agreement some times in one window. */
async function measure(stage: Stage): Promise<readonly Run[]> {
  const text = bigAgreement(PEOPLE, DELIVERABLES);
  const workbench = await Workbench.open(stage, {
    files: { '.collab.yaml': text },
    settings: { 'collab.me': 'p0' },
    size: { width: 1400, height: 1000 },
  });
  await workbench.openViewContainer('Collab');
  await workbench.tree('Project').row('Deliverables').waitFor();
  const thread = await MainThread.of(workbench.page);
  const runs: Run[] = [];
  for (let run = 0; run < RUNS; run++) {
    const title = `A title that has changed ${run} times`;
    runs.push(await open(workbench, thread, title, text.replace('title: Deliverable 5,', `title: ${title},`)));
    await workbench.page.locator('.tab.active', { hasText: 'Everything at once' }).click({ button: 'middle' });
    await workbench.page.locator('.editor-group-watermark').waitFor();
  }
  await workbench.close();
  return runs;
}

/** Opens the panel, scrolls it from top to bottom with everything in it, and changes a title in the file. */
async function open(workbench: Workbench, thread: MainThread, title: string, text: string): Promise<Run> {
  const { frame: page } = await ProjectPanel.open(workbench);
  const shown = await page.evaluate<number>(SHOWN);
  await page
    .locator('.entry')
    .nth(DELIVERABLES - 1)
    .waitFor({ state: 'attached' });
  for (const list of ['today', 'people']) {
    await page
      .locator(`#${list}`)
      .getByRole('button', { name: `Show all ${PEOPLE}` })
      .click();
  }
  await page
    .locator('.person')
    .nth(PEOPLE - 1)
    .waitFor({ state: 'attached' });
  const frame = await longestFrame(page, thread);
  const began = performance.now();
  const { busy: repaint, result: change } = await thread.busyDuring(async () => {
    await writeFile(path.join(workbench.folder, '.collab.yaml'), text);
    await page.locator('[data-id="d5"]').getByText(title).first().waitFor({ state: 'attached' });
    return performance.now() - began;
  });
  return { shown, frame, change, repaint };
}

async function longestFrame(page: Frame, thread: MainThread): Promise<number> {
  let longest = 0;
  let isMore: boolean;
  do {
    const step = await thread.busyDuring(() => page.evaluate<boolean>(SCROLL));
    longest = Math.max(longest, step.busy);
    isMore = step.result;
  } while (isMore);
  return longest;
}

function resultsOf(runs: readonly Run[]): readonly Result[] {
  const middle = (key: keyof Run): number => median(runs.map((run) => run[key]));
  const script = statSync(path.join(dist, 'panel.js')).size / 1024;
  const what = `panel of ${PEOPLE} people, ${DELIVERABLES} deliverables, until it shows`;
  return [
    { what, value: middle('shown'), limit: 500 },
    { what: '  longest frame while it is scrolled, on the processor', value: middle('frame'), limit: 50 },
    { what: '  change of a title on disk, until it shows', value: middle('change') },
    { what: '  all frames of that change, on the processor', value: middle('repaint') },
    { what: 'script of the panel', value: script, unit: 'KB', limit: 150 },
  ];
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
