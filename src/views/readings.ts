import type { Invalid, Parsed } from '../domain/parsed';
import { formatDuration, parseDuration } from '../domain/values/duration';
import { parseId } from '../domain/values/id';
import { parseLink } from '../domain/values/link';
import type { Reading } from './reading';
import { oneLine } from './text';

/** Reads a text that has to say something; line breaks and what cannot be seen fall out. */
export function readText(text: string): Reading<string> {
  const value = oneLine(text);
  return value === '' ? { mistake: 'Write at least one word.' } : { value };
}

/** Reads names with commas between, or none. */
export function readNames(text: string): Reading<readonly string[]> {
  const names = text.split(',').map(oneLine);
  return { value: names.filter((name) => name !== '') };
}

/** Reads an amount of working time in the grammar of the file, which is the value; the hint says how many hours that is. */
export function readDuration(text: string): Reading<string> {
  const value = text.trim();
  const parsed = parseDuration(value);
  return parsed.ok ? { value, hint: `${formatDuration(parsed.value)} of working time` } : mistakeIn(parsed);
}

/** Reads an address of the web that may be opened. */
export function readLink(text: string): Reading<string> {
  const parsed = parseLink(text.trim());
  return parsed.ok ? parsed : mistakeIn(parsed);
}

/**
 * Reads an id that nothing else has.
 *
 * @param taken the ids of the others.
 */
export function readNewId(text: string, taken: readonly string[]): Reading<string> {
  const parsed = parseId(text.trim());
  if (!parsed.ok) return mistakeIn(parsed);
  const { value } = parsed;
  return taken.includes(value) ? { mistake: `There is a "${value}" already. Choose another id.` } : { value };
}

/** The same reading, except that no text is fine too: it stands for nothing yet. */
export function optional<V>(read: (text: string) => Reading<V>): (text: string) => Reading<V | undefined> {
  return (text) => (text.trim() === '' ? { value: undefined } : read(text));
}

function mistakeIn({ invalid }: Exclude<Parsed<unknown>, { ok: true }>): Reading<never> {
  const { reason, explanation, suggestion, part }: Invalid = invalid;
  return {
    mistake: `${reason}. ${explanation}`,
    ...(suggestion !== undefined && part === undefined && { suggestion }),
  };
}
