import type { CommentOnLine } from './codePlace';
import { removalOfComment } from './removeComment';

/** A comment speaks of so many lines below it at most. */
const MOST_LINES = 40;

/** Bits of a half of the fingerprint; two make sixteen hexadecimal digits. */
const SEEDS = [0x811c9dc5, 0x01000193] as const;

/**
 * The code that a comment speaks of: what stands before it on its line, and the lines below up to a blank one, or one that is indented
 * less. Review comments and blanks do not count, so that neither a moved comment nor another layout is a change.
 */
export function codeBelow(lines: readonly string[], { line, comment }: CommentOnLine): readonly string[] {
  const own = lines[line] ?? '';
  const { start, isWholeLine } = removalOfComment(own, comment);
  const code = isWholeLine ? [] : [own.slice(0, start)];
  const first = lines[line + 1] ?? '';
  const indentation = indentationOf(first);
  for (const below of lines.slice(line + 1, line + 1 + MOST_LINES)) {
    if (below.trim() === '' || indentationOf(below) < indentation) break;
    code.push(below);
  }
  return code.map((text) => text.replaceAll(/\s+/gu, '')).filter((text) => text !== '' && !text.includes('REVIEW('));
}

/** A short text that is another one once any of the code is. It tells accidents apart and keeps no secrets. */
export function fingerprintOf(code: readonly (readonly string[])[]): string {
  const whole = code.map((block) => block.join('\n')).join('\n\n');
  return SEEDS.map((seed) => hash(whole, seed).toString(16).padStart(8, '0')).join('');
}

/** FNV-1a (Fowler, Noll and Vo) over UTF-16 code units, with a last mix so that all bits depend on all units. */
function hash(text: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}

function indentationOf(line: string): number {
  return line.length - line.trimStart().length;
}
