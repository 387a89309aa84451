import { formatDuration } from '../domain/values/duration';
import { type WeeklyHours, parseHours } from '../domain/values/hours';
import { repaired } from '../domain/values/piece';
import { WEEKDAYS } from '../domain/values/weekdays';
import type { Reading } from './reading';

/** What working hours stand for while they are typed; the hint says how much that is in a week. */
export function readHours(text: string): Reading<WeeklyHours> {
  const parsed = parseHours(text);
  if (parsed.ok) return { value: parsed.value, hint: weekText(parsed.value) };
  const { reason, explanation } = parsed.invalid;
  const meant = repaired(text, parseHours);
  return { mistake: `${reason}. ${explanation}`, ...(meant !== undefined && { suggestion: meant }) };
}

/** `40h a week`. */
export function weekText(hours: WeeklyHours): string {
  const minutes = WEEKDAYS.flatMap((day) => hours[day]).reduce((total, { start, end }) => total + end - start, 0);
  return `${formatDuration(minutes)} a week`;
}

const USUAL = [
  'Mon-Fri 09:00-17:00',
  'Mon-Fri 09:00-12:00, 13:00-18:00',
  'Mon-Fri 08:00-16:00',
  'Mon-Thu 08:00-16:00; Fri 08:00-14:00',
  'Mon-Thu 09:00-17:00',
  'Mon-Fri 09:00-13:00',
  'Sun-Thu 09:00-17:00',
];

/** Hours that many people keep, after those that are kept so far. */
export function usualHours(present?: string): readonly WeeklyHours[] {
  const texts = new Set([...(present === undefined ? [] : [present]), ...USUAL]);
  return Array.from(texts, parseHours).flatMap((parsed) => (parsed.ok ? [parsed.value] : []));
}
