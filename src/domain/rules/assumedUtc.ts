import { valueAt } from '../finding';
import type { Agreement } from '../format/definition';
import type { PlacedValue } from '../format/values';
import { valuesIn } from '../format/values';
import type { Rule } from './rule';

/** Dates and times that name no zone need the file's. Told once, at the first of them. */
export const assumedUtc: Rule = function* ({ agreement, hasUnread }) {
  if (agreement.timezone !== undefined || hasUnread(['timezone'])) return;
  for (const placed of valuesIn(agreement)) {
    if (!needsZone(placed, agreement) || hasUnread([...placed.path.slice(0, -1), 'timezone'])) continue;
    const message =
      'This is read as UTC, because the file names no zone. Add "timezone:" at the top, such as `timezone: Europe/Oslo`.';
    yield { code: 'assumed-utc', message, place: valueAt(...placed.path) };
    return;
  }
};

function needsZone({ format, value, path }: PlacedValue, { communication }: Agreement): boolean {
  if (format === 'moment') return value.kind !== 'instant' && value.zone === undefined;
  return format === 'schedule' && communication?.checkins?.get(String(path.at(-2)))?.timezone === undefined;
}
