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
import { type Typing, problemsIn, typeHalfLines, typeInto } from './typing';

const OURS = path.join(dist, 'server.js');
/** What people have without this extension: a server for all YAML, with our JSON Schema. */
const PLAIN = path.join(dist, '../node_modules/yaml-language-server/bin/yaml-language-server');
const SCHEMA = pathToFileURL(path.join(dist, '../media/collab.schema.json')).href;

const STARTS = 11;
const KEYSTROKES = 40;
/** Of the plain server, which takes seconds for each. */
const PLAIN_KEYSTROKES = 5;
const TIMES_FASTER = 10;

/** What one run of a server took: milliseconds, and megabytes. */
interface Run extends Memory, Typing {
  readonly start: number;
  /** From half a line to its diagnostics; NaN of the plain server, whose other problems come and go with it. */
  readonly halfLine: number;
}

/** Starts a server as an editor does that opens the agreement of its folder, and types into it. */
async function run(program: string, home: string, text: string, keystrokes: number): Promise<Run> {
  const file = pathToFileURL(path.join(home, '.collab.yaml')).href;
  await writeFile(path.join(home, '.collab.yaml'), text);
  const began = performance.now();
  const client = new LanguageClient(program);
  await client.initialize({ folders: [pathToFileURL(home).href] });
  await client.open(file, text);
  const length = await problemsIn(client, file);
  const start = performance.now() - began;
  // The plain one knows nothing of people, so that an unknown reviewer is no problem to it.
  assert.equal(length, program === OURS ? 1 : 0);
  const memory = memoryOfServer(program);
  const typing = await typeInto(client, file, text, length, keystrokes);
  const halfLine = program === OURS ? await typeHalfLines(client, file, text, length, keystrokes) : Number.NaN;
  assert.equal(await client.stop(), 0);
  return { start, ...memory, ...typing, halfLine };
}

/** There is no other process that this one has started; NaN where there is no /proc to read it from. */
function memoryOfServer(program: string): Memory {
  if (process.platform !== 'linux') return { resident: Number.NaN, own: Number.NaN };
  const server = descendantsOf(process.pid).find(({ command }) => command.includes(program));
  assert.ok(server);
  return memoryOf(server.id);
}

async function measure(deliverables: number, holidays: boolean, starts: number): Promise<Run> {
  await using home = await temporaryFolder();
  const runs: Run[] = [];
  for (let i = 0; i < starts; i++) runs.push(await run(OURS, home.path, textOf(deliverables, holidays), KEYSTROKES));
  const of = (key: keyof Run): number => median(runs.map((each) => each[key]));
  return {
    start: of('start'),
    resident: of('resident'),
    own: of('own'),
    keystroke: of('keystroke'),
    halfLine: of('halfLine'),
    completion: of('completion'),
    hover: of('hover'),
  };
}

async function measurePlain(deliverables: number): Promise<Run> {
  await using home = await temporaryFolder();
  return run(PLAIN, home.path, textOf(deliverables, true), PLAIN_KEYSTROKES);
}

/** Both servers read the same text; its first line tells the plain one of the schema. */
function textOf(deliverables: number, holidays: boolean): string {
  return `# yaml-language-server: $schema=${SCHEMA}\n${agreementOf(deliverables, holidays)}`;
}

async function main(): Promise<void> {
  const without = await measure(100, false, STARTS);
  const hundred = await measure(100, true, STARTS);
  const thousand = await measure(1000, true, 1);
  const tenThousand = await measure(10_000, true, 1);
  const plainHundred = await measurePlain(100);
  const plainThousand = await measurePlain(1000);
  report([
    { what: 'start to first diagnostics, 100 deliverables', value: hundred.start, limit: 250 },
    { what: '  nobody keeps public holidays', value: without.start, limit: 250 },
    ...(process.platform === 'linux' ? memoryOf100(hundred, without) : []),
    keystroke(100, hundred, 10, plainHundred),
    keystroke(1000, thousand, 30, plainThousand),
    keystroke(10_000, tenThousand, 250),
    { what: 'half a line to diagnostics, 100 deliverables', value: hundred.halfLine, limit: 10 },
    { what: '  1,000 deliverables', value: thousand.halfLine, limit: 30 },
    { what: '  10,000 deliverables', value: tenThousand.halfLine, limit: 250 },
    { what: 'completion, 100 deliverables', value: hundred.completion, limit: 10 },
    { what: '  1,000 deliverables', value: thousand.completion, limit: 10 },
    { what: 'hover, 100 deliverables', value: hundred.hover, limit: 10 },
    { what: '  1,000 deliverables', value: thousand.hover, limit: 10 },
  ]);
}

/** The plain way is yaml-language-server. */
function keystroke(deliverables: number, ours: Run, limit: number, plain?: Run): Result {
  return {
    what: `keystroke to diagnostics, ${deliverables.toLocaleString('en')} deliverables`,
    value: ours.keystroke,
    limit,
    ...(plain && { plain: { time: plain.keystroke, atLeast: TIMES_FASTER } }),
  };
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
