import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GitUser, Io, Output } from '../../../src/cli/io';
import { run } from '../../../src/cli/run';
import { noHolidays } from '../../../src/domain/project/availabilityOf';
import type { HolidaySource } from '../../../src/domain/project/availabilityOf';
import type { Code } from '../../../src/server/places/ports';
import type { FileContent } from '../../../src/server/ports';
import { at } from '../../support/people';

/** What a run finds; everything has a value that most tests do not care about. */
export interface World {
  /** Texts, bytes or what else is there by absolute path. A text alone is that of `/project/.collab.yaml`. */
  readonly files?: string | Readonly<Record<string, string | Uint8Array | FileContent>>;
  readonly cwd?: string;
  readonly now?: string;
  /** Whether the answer goes to a terminal, or how many columns it has. */
  readonly terminal?: boolean | number;
  readonly env?: Readonly<Record<string, string>>;
  readonly gitUser?: GitUser;
  readonly holidays?: HolidaySource;
  /** The code of folders; none anywhere by default. */
  readonly code?: Code;
}

export interface Result {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Every file as text, after the run. */
  readonly files: Readonly<Record<string, string>>;
}

/** Runs the command line in a world of its own. The line is split at spaces; what contains some is given as a list. */
export async function collab(line: string | readonly string[], world: World = {}): Promise<Result> {
  const { files = {}, cwd = '/project', now = '2026-12-01T16:00Z', terminal = false, env = {} } = world;
  const disk = new Map(Object.entries(typeof files === 'string' ? { '/project/.collab.yaml': files } : files));
  const stdout = new Recorder(terminal);
  const stderr = new Recorder(terminal);
  const io: Io = {
    stdout,
    stderr,
    cwd,
    env,
    timezone: 'Europe/Oslo',
    now: () => at(now),
    disk: { read: async (uri) => contentOf(disk.get(fileURLToPath(uri))) },
    code: world.code ?? { inFolder: () => undefined },
    writeFile: async (file, text, mode) => {
      if (mode === 'create' && disk.has(file)) return { kind: 'exists' };
      if (!file.startsWith(`${cwd}${path.sep}`)) return { kind: 'refused', reason: 'The folder is not there.' };
      disk.set(file, text);
      return { kind: 'written' };
    },
    loadHolidays: async () => world.holidays ?? noHolidays,
    gitUser: async () => world.gitUser ?? {},
    serveEditor: async () => stdout.write('The server listens.'),
  };
  const status = await run(typeof line === 'string' ? line.split(' ') : line, io);
  const texts = [...disk].flatMap(([file, content]) => (typeof content === 'string' ? [[file, content]] : []));
  return { status, stdout: stdout.text, stderr: stderr.text, files: Object.fromEntries(texts) };
}

function contentOf(entry: string | Uint8Array | FileContent | undefined): FileContent {
  if (entry === undefined) return { kind: 'absent' };
  if (typeof entry === 'string') return { kind: 'bytes', bytes: new TextEncoder().encode(entry) };
  return entry instanceof Uint8Array ? { kind: 'bytes', bytes: entry } : entry;
}

class Recorder implements Output {
  text = '';
  readonly isTTY: boolean;
  readonly columns?: number;

  constructor(terminal: boolean | number) {
    this.isTTY = terminal !== false;
    if (typeof terminal === 'number') this.columns = terminal;
  }

  write(text: string): void {
    this.text += text;
  }
}
