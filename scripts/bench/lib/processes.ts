import { readFileSync, readdirSync } from 'node:fs';

/** What a process has used so far. */
export interface Usage {
  /** Time on a processor, all threads together, in milliseconds. */
  readonly cpu: number;
  /** How often one of its threads went to sleep, and so was woken before. */
  readonly wakeUps: number;
}

/** A process of this machine, as Linux shows it in /proc. */
export interface Process {
  readonly id: number;
  readonly parent: number;
  readonly command: string;
}

/** Every process that descends from another one. */
export function descendantsOf(ancestor: number): readonly Process[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => processOf(Number(name)));
  const found: Process[] = [];
  const wanted = new Set([ancestor]);
  for (let before = 0; before !== wanted.size;) {
    before = wanted.size;
    for (const { id, parent } of all) if (wanted.has(parent)) wanted.add(id);
  }
  for (const each of all) if (wanted.has(each.id) && each.id !== ancestor) found.push(each);
  return found;
}

/** What a process has used since it began. */
export function usageOf(id: number): Usage {
  let nanoseconds = 0;
  let wakeUps = 0;
  for (const thread of readdirSync(`/proc/${id}/task`)) {
    const folder = `/proc/${id}/task/${thread}`;
    nanoseconds += Number(readFileSync(`${folder}/schedstat`, 'utf8').split(' ')[0]);
    wakeUps += Number(/^voluntary_ctxt_switches:\s*(\d+)/m.exec(readFileSync(`${folder}/status`, 'utf8'))?.[1]);
  }
  return { cpu: nanoseconds / 1e6, wakeUps };
}

/** The memory of a process in megabytes. */
export interface Memory {
  /** All that is in the machine's memory, with the program itself, which other processes of the same Node share. */
  readonly resident: number;
  /** What it has for itself alone. */
  readonly own: number;
}

/** The memory a process has now. */
export function memoryOf(id: number): Memory {
  const status = readFileSync(`/proc/${id}/status`, 'utf8');
  const megabytes = (field: string): number => Number(new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(status)?.[1]) / 1024;
  return { resident: megabytes('VmRSS'), own: megabytes('RssAnon') };
}

/** None for a process that has ended meanwhile. */
function processOf(id: number): readonly Process[] {
  try {
    const parent = Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]);
    return [{ id, parent, command: readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ') }];
  } catch {
    return [];
  }
}
