import { spelledDuration } from '../domain/calendar/phrases';
import { parseDuration } from '../domain/values/duration';
import type { Reading } from './reading';

/** Reads an amount of working time while it is typed. The value is the text for the file; the hint spells it out in hours. */
export function readDuration(text: string): Reading<string> {
  const typed = text.trim();
  const parsed = parseDuration(typed);
  if (parsed.ok) return { value: typed, hint: spelledDuration(parsed.value) };
  const { reason, explanation, suggestion } = parsed.invalid;
  return { mistake: `${reason}. ${explanation}`, ...(suggestion !== undefined && { suggestion }) };
}
