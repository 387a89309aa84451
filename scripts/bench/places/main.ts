import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { nodeCode } from '../../../src/server/places/code.node';
import { DEFAULT_EXCLUDES } from '../../../src/server/places/excludes';
import { FolderIndex } from '../../../src/server/places/placeIndex';
import { ripgrepOf } from '../../../src/server/places/ripgrep.node';
import { LanguageClient } from '../../../test/support/languageClient';
import { installWorkbench } from '../../../test/support/workbench/install';
import { dist, vscodeServer } from '../../../test/support/workbench/paths';
import { median, report } from '../lib/measure';
import { descendantsOf, memoryOf } from '../lib/processes';
import { temporaryFolder } from '../lib/temporaryFolder';
import { FILES, PLACES, askingFile, writeTree } from './tree';

const RUNS = 5;
const CHANGES = 20;
const SERVER = path.join(dist, 'server.js');

/** How much longer than ripgrep alone the index may take. */
const TIMES_RIPGREP = 1.5;

async function main(): Promise<void> {
  await installWorkbench(console.log);
  const program = ripgrepOf(vscodeServer);
  assert.ok(program);
  await using home = await temporaryFolder();
  writeTree(home.path);
  const bare: number[] = [];
  const indexed: number[] = [];
  const plain: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    bare.push(await timeOf(() => searchBare(program, home.path)));
    indexed.push(await timeOf(() => index(home.path, program)));
    if (run < 2) plain.push(await timeOf(() => index(home.path)));
  }
  const ripgrep = median(bare.slice(1));
  const { changed, memory } = await measureServer(home.path);
  report([
    { what: `ripgrep alone, ${FILES.toLocaleString('en')} files`, value: ripgrep },
    { what: '  index of all places', value: median(indexed.slice(1)), limit: TIMES_RIPGREP * ripgrep },
    { what: '  without ripgrep', value: Math.min(...plain) },
    { what: 'one changed file', value: changed, limit: 20 },
    ...(process.platform === 'linux'
      ? [{ what: 'memory of the server, more than without', value: memory, unit: 'MB' as const, limit: 30 }]
      : []),
  ]);
}

/** What anybody would ask ripgrep for, and nothing is made of its answer. */
async function searchBare(program: string, cwd: string): Promise<void> {
  const options = ['--no-config', '--hidden', '--glob=!.git', '--line-number', '--fixed-strings', 'REVIEW(', './'];
  const { stdout } = await promisify(execFile)(program, options, { cwd });
  assert.equal(stdout.split('\n').length - 1, PLACES);
}

async function index(root: string, program?: string): Promise<void> {
  const code = nodeCode(program).inFolder({ folder: pathToFileURL(root).href, excludes: DEFAULT_EXCLUDES });
  assert.ok(code);
  const index = new FolderIndex(code, { onChange: () => undefined, onError: console.error });
  await index.settled();
  assert.equal(index.comments().length, PLACES);
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** From the news that a file has changed to the new places, and the memory that the index takes. */
async function measureServer(root: string): Promise<{ readonly changed: number; readonly memory: number }> {
  const folder = pathToFileURL(root).href;
  await writeFile(path.join(root, '.collab.yaml'), 'project: Harbour\npeople:\n  maria: {timezone: Europe/Oslo}\n');
  const client = new LanguageClient(SERVER);
  await client.initialize({ editorFolder: vscodeServer });
  await using empty = await temporaryFolder();
  await writeFile(
    path.join(empty.path, '.collab.yaml'),
    'project: Harbour\npeople:\n  maria: {timezone: Europe/Oslo}\n',
  );
  const other = pathToFileURL(empty.path).href;
  await client.changeFolders({ added: [other] });
  await client.places(other);
  const before = memoryOfServer();
  await client.changeFolders({ added: [folder] });
  assert.equal((await client.places(folder)).places.length, PLACES);
  const memory = memoryOfServer() - before;
  const times: number[] = [];
  for (let change = 0; change < CHANGES; change++) {
    await writeFile(askingFile(root), `// REVIEW(part-0 @maria): change ${change}\n`);
    const began = performance.now();
    await client.changeOnDisk(pathToFileURL(askingFile(root)).href);
    const { places } = await client.places(folder);
    times.push(performance.now() - began);
    assert.equal(places[0]?.text, `change ${change}`);
    // What is told is told at a pace; the next change comes once there is time for it.
    await new Promise((resolve) => void setTimeout(resolve, 100));
  }
  assert.equal(await client.stop(), 0);
  return { changed: median(times), memory };
}

function memoryOfServer(): number {
  if (process.platform !== 'linux') return Number.NaN;
  const server = descendantsOf(process.pid).find(({ command }) => command.includes(SERVER));
  assert.ok(server);
  return memoryOf(server.id).resident;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
