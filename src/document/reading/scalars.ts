import type { Scalar } from 'yaml';
import type { TextSpan } from '../../domain/finding';
import type { Parsed } from '../../domain/parsed';
import { invalid, valid } from '../../domain/parsed';

/** The text a scalar stands for: numbers and words such as `true` as they are written. */
export function textOf(scalar: Scalar): string {
  return typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? String(scalar.value));
}

/** True for a scalar that says nothing: `key:` alone, `key: null`, or blanks in quotes. */
export function isEmpty({ value }: Scalar): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

/** The span of a part of a scalar's text in the source; the whole scalar where escapes or folding keep them from lining up. */
export function spanOfPart(scalar: Scalar, source: string, whole: TextSpan, part: TextSpan | undefined): TextSpan {
  if (part === undefined) return whole;
  const text = textOf(scalar);
  const start = [whole.start, whole.start + 1].find((offset) => source.startsWith(text, offset));
  return start === undefined ? whole : { start: start + part.start, end: start + part.end };
}

/** Reads `true` and `false`; the words that other YAML versions take for them are named in the explanation. */
export function parseFlag(text: string): Parsed<boolean> {
  if (/^true$/iu.test(text)) return valid(true);
  if (/^false$/iu.test(text)) return valid(false);
  const suggestion = /^(?:yes|y|on|1)$/iu.test(text) ? 'true' : /^(?:no|n|off|0)$/iu.test(text) ? 'false' : undefined;
  return invalid(`"${text}" is neither true nor false`, 'Write `true` or `false`.', suggestion ? { suggestion } : {});
}
