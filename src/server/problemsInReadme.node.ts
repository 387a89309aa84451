import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DescribedAt } from '../service/diagnostics';

/** What the README is called in the repository, and in an installed extension. */
const NAMES = ['README.md', 'readme.md'];

/**
 * Finds the line of the README, as the fragment `L12` of its address, on which the row about a code begins. The README is read when it
 * is first asked for; a program that was copied to a folder of its own has none.
 *
 * @param folder where the README is looked for.
 */
export function problemsInReadme(folder: string): DescribedAt {
  let lines: ReadonlyMap<string, string> | undefined;
  return (code) => (lines ??= rowsIn(folder)).get(code);
}

function rowsIn(folder: string): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  for (const name of NAMES) {
    const file = path.join(folder, name);
    const text = readIfThere(file);
    for (const [index, line] of (text ?? '').split('\n').entries()) {
      const code = /^\| `([a-z0-9-]+)` \|/u.exec(line)?.[1];
      if (code !== undefined && !rows.has(code)) rows.set(code, `${pathToFileURL(file).href}#L${index + 1}`);
    }
    if (text !== undefined) break;
  }
  return rows;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
