import { setTimeout as sleep } from 'node:timers/promises';
import type { Usage } from '../lib/processes';
import { usageOf } from '../lib/processes';
import { temporaryFolder } from '../lib/temporaryFolder';
import { packExtension } from './extensions';
import { InstalledHost } from './installedHost';
import { openProject, setFocus, showProjectView } from './projectWindow';

/** What was used in a span of time by the extension host with our extension, by one with an empty extension, and by our server. */
export interface Span {
  readonly seconds: number;
  readonly host: Usage;
  readonly hostWithoutUs: Usage;
  readonly server: Usage;
}

/** Windows at rest. */
export interface Idle {
  /** Each between two ticks of the clock. */
  readonly betweenTicks: readonly Span[];
  /** Each with one tick in it. */
  readonly ticks: readonly Span[];
  /** With the windows in the background, every other one over the turn of a minute. */
  readonly unfocused: readonly Span[];
}

/** How long everything is left alone before it counts as at rest: V8 tidies up for a while after work. */
const SETTLE_MS = 45_000;

/** How many minutes are looked at: V8 tidies up about every 105 s, so that one of three is without it. */
const MINUTES = 3;

/** The processes that are watched. */
interface Watched {
  readonly host: number;
  readonly hostWithoutUs: number;
  readonly server: number;
}

/** Opens the sample project in two extension hosts, with our packed extension and with an empty one, and lets them rest. Takes seven minutes. */
export async function measureIdle(vsix: string): Promise<Idle> {
  await using home = await temporaryFolder();
  const empty = await packExtension(home.path, 'empty', '*');
  await using ours = await InstalledHost.start([vsix]);
  await using other = await InstalledHost.start([empty.vsix]);
  return await watch(ours, other);
}

async function watch(ours: InstalledHost, other: InstalledHost): Promise<Idle> {
  const windows = [await openProject(ours), await openProject(other)];
  await showProjectView(windows[0]!.page);
  const watched: Watched = {
    host: await ours.process('--type=extensionHost'),
    hostWithoutUs: await other.process('--type=extensionHost'),
    server: await ours.process('dist/server.js'),
  };
  await sleep(SETTLE_MS);
  const betweenTicks: Span[] = [];
  const ticks: Span[] = [];
  for (let minute = 0; minute < MINUTES; minute++) {
    await secondOfMinute(5);
    betweenTicks.push(await spanUntil(55, watched));
    ticks.push(await spanUntil(5, watched));
  }
  for (const { page } of windows) await setFocus(page, false);
  await sleep(SETTLE_MS);
  const unfocused: Span[] = [];
  await secondOfMinute(15);
  for (const second of [45, 15, 45]) unfocused.push(await spanUntil(second, watched));
  return { betweenTicks, ticks, unfocused };
}

/** What is used from now until that second of a minute. */
async function spanUntil(second: number, { host, hostWithoutUs, server }: Watched): Promise<Span> {
  const began = performance.now();
  const before = [host, hostWithoutUs, server].map(usageOf);
  await secondOfMinute(second);
  const used = (id: number, index: number): Usage => difference(usageOf(id), before[index]!);
  return {
    seconds: (performance.now() - began) / 1000,
    host: used(host, 0),
    hostWithoutUs: used(hostWithoutUs, 1),
    server: used(server, 2),
  };
}

function difference(after: Usage, before: Usage): Usage {
  return { cpu: after.cpu - before.cpu, wakeUps: after.wakeUps - before.wakeUps };
}

/** Waits until the wall clock next shows that second of a minute. */
async function secondOfMinute(second: number): Promise<void> {
  const into = (Date.now() / 1000) % 60;
  await sleep(((second - into + 60) % 60) * 1000);
}
