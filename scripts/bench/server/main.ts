import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { LanguageClient } from '../../../test/support/languageClient';
import { dist } from '../../../test/support/workbench/paths';
import { agreementOf } from '../lib/agreement';
import { type Result, median, report } from '../lib/measure';
import { type Memory, descendantsOf, memoryOf } from '../lib/processes';
import { temporaryFolder } from '../lib/temporaryFolder';

const PROGRAM = path.join(dist, 'server.js');
const STARTS = 5;
const KEYSTROKES = 40;

/** What one run of the server took: milliseconds, and megabytes. */
interface Run extends Memory {
  readonly start: number;
  readonly keystroke: number;
}

/** Starts the server as an editor does that opens the agreement of its folder, and types into it. */
async function run(home: string, text: string): Promise<Run> {
  const file = pathToFileURL(path.join(home, '.collab.yaml')).href;
  await writeFile(path.join(home, '.collab.yaml'), text);
  const began = performance.now();
  const client = new LanguageClient(PROGRAM);
  await client.initialize({ folders: [pathToFileURL(home).href] });
  await client.open(file, text);
  assert.equal((await client.diagnostics(file)).length, 1);
  const start = performance.now() - began;
  const memory = memoryOfServer();
  const keystroke = median(await type(client, file, text));
  assert.equal(await client.stop(), 0);
  return { start, ...memory, keystroke };
}

/** Mends and breaks the reviewer of the first deliverable in turn: the number of problems says that the answer is to this keystroke. */
async function type(client: LanguageClient, file: string, text: string): Promise<readonly number[]> {
  const before = text.slice(0, text.indexOf('[nobody]') + 1).split('\n');
  const place = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const times: number[] = [];
  let shown = 'nobody';
  for (let version = 2; version < 2 + KEYSTROKES; version++) {
    const next = shown === 'nobody' ? 'maria' : 'nobody';
    const end = { ...place, character: place.character + shown.length };
    const began = performance.now();
    await client.change(file, version, { range: { start: place, end }, text: next });
    while ((await client.diagnostics(file)).length !== (next === 'maria' ? 0 : 1));
    times.push(performance.now() - began);
    shown = next;
  }
  return times;
}

/** There is no other process that this one has started; NaN where there is no /proc to read it from. */
function memoryOfServer(): Memory {
  if (process.platform !== 'linux') return { resident: Number.NaN, own: Number.NaN };
  const server = descendantsOf(process.pid).find(({ command }) => command.includes(PROGRAM));
  assert.ok(server);
  return memoryOf(server.id);
}

async function measure(deliverables: number, holidays: boolean, starts = STARTS): Promise<Run> {
  await using home = await temporaryFolder();
  const runs: Run[] = [];
  for (let i = 0; i < starts; i++) runs.push(await run(home.path, agreementOf(deliverables, holidays)));
  const of = (key: keyof Run): number => median(runs.map((each) => each[key]));
  return { start: of('start'), resident: of('resident'), own: of('own'), keystroke: of('keystroke') };
}

async function main(): Promise<void> {
  const without = await measure(100, false);
  const hundred = await measure(100, true);
  const thousand = await measure(1000, true, 1);
  report([
    { what: 'start to first diagnostics, 100 deliverables', value: hundred.start, limit: 250 },
    { what: '  nobody keeps public holidays', value: without.start, limit: 250 },
    ...(process.platform === 'linux' ? memoryOf100(hundred, without) : []),
    { what: 'keystroke to diagnostics, 100 deliverables', value: hundred.keystroke, goal: 10 },
    { what: '  1,000 deliverables', value: thousand.keystroke, goal: 30 },
  ]);
}

function memoryOf100(hundred: Run, without: Run): readonly Result[] {
  return [
    { what: 'memory then', value: hundred.resident, unit: 'MB', limit: 80 },
    { what: '  not shared with other processes of Node', value: hundred.own, unit: 'MB' },
    { what: '  nobody keeps public holidays', value: without.resident, unit: 'MB', limit: 80 },
  ];
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
