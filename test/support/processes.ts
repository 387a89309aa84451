import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';

/** The ids of the processes whose command line holds all of these texts. Not for Windows. */
export function processesWith(...texts: readonly string[]): readonly number[] {
  return commandLines()
    .filter(([, line]) => texts.every((text) => line.includes(text)))
    .map(([id]) => id);
}

/** Linux may have no `ps`, and others have no `/proc`. */
function commandLines(): readonly (readonly [id: number, line: string])[] {
  if (!existsSync('/proc/self/cmdline')) {
    const lines = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,args='], { encoding: 'utf8' }).split('\n');
    return lines.map((line) => [Number.parseInt(line, 10), line]);
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), commandLineOf(name)]);
}

function commandLineOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return ''; // It has ended meanwhile.
  }
}
