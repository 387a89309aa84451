import assert from 'node:assert/strict';
import type { Invalid, Parsed } from '../../../../src/domain/parsed';

type Parser<T> = (text: string) => Parsed<T>;

/** Fails unless the parser accepts the text as this value. */
export function accepts<T>(parse: Parser<T>, text: string, value: T): void {
  assert.deepEqual(parse(text), { ok: true, value }, text);
}

/** Fails unless the parser refuses the text for a reason that holds these words; answers with all it said. */
export function refuses(parse: Parser<unknown>, text: string, words: string): Invalid {
  const parsed = parse(text);
  assert.ok(!parsed.ok, `${JSON.stringify(text)} was accepted`);
  assert.ok(parsed.invalid.reason.includes(words), `${JSON.stringify(text)}: ${parsed.invalid.reason}`);
  return parsed.invalid;
}

/** Fails unless the parser refuses the text, and the text becomes `mended` when its suggestion takes the place of the part at fault. */
export function mends(parse: Parser<unknown>, text: string, mended: string): void {
  const parsed = parse(text);
  assert.ok(!parsed.ok, `${JSON.stringify(text)} was accepted`);
  assert.equal(applied(text, parsed.invalid), mended, text);
}

/** The text with the suggestion in place of the part at fault; undefined when there is no suggestion. */
export function applied(text: string, { suggestion, part }: Invalid): string | undefined {
  if (suggestion === undefined) return undefined;
  return text.slice(0, part?.start ?? 0) + suggestion + text.slice(part?.end ?? text.length);
}

/** The part of the text that is at fault. */
export function faulty(text: string, { part }: Invalid): string {
  return part === undefined ? text : text.slice(part.start, part.end);
}
