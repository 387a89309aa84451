import { readFileSync, readdirSync } from 'node:fs';
import * as path from 'node:path';

/** One import of a source file. */
export interface Import {
  /** The importing file, such as `src/views/clock.ts`. */
  readonly from: string;
  /** The imported file, such as `src/domain/path`, or the package or module, such as `node:path` or `typebox/type`. */
  readonly to: string;
  /** Whether nothing of it is left when the program runs. */
  readonly isTypeOnly: boolean;
  /** Whether it is loaded only once the program gets there. */
  readonly isLazy: boolean;
}

const IMPORT =
  /^(?:import|export)\s+(?:(?<names>type\s[^'"]*?|[^'"]*?)\s*from\s+)?['"](?<specifier>[^'"]+)['"]|\bimport\(\s*['"](?<dynamic>[^'"]+)['"]\s*\)/gmu;

/** Every import below a folder of TypeScript, in the order of the files. */
export function importsIn(folder: string): readonly Import[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .flatMap((name) => importsOf(path.posix.join(folder, name)));
}

function importsOf(from: string): readonly Import[] {
  return Array.from(readFileSync(from, 'utf8').matchAll(IMPORT), ({ groups = {} }) => {
    const { names = '', specifier = groups['dynamic'] ?? '' } = groups;
    const to = specifier.startsWith('.') ? path.posix.join(path.posix.dirname(from), specifier) : specifier;
    return { from, to, isTypeOnly: isTypeOnly(names), isLazy: groups['dynamic'] !== undefined };
  });
}

/** `type Name` before the names, or before each of them. */
function isTypeOnly(names: string): boolean {
  if (/^type\s/u.test(names)) return true;
  const listed = /^\{(?<list>[^}]*)\}$/su.exec(names.trim())?.groups?.['list'];
  const each = listed?.split(',').filter((name) => name.trim() !== '') ?? [];
  return each.length > 0 && each.every((name) => /^\s*type\s/u.test(name));
}
