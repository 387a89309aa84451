import type { Instant, Interval } from '../domain/time/instant';
import { DAY } from '../domain/time/units';
import { timeIn } from '../domain/time/whereabouts';
import type { ZoneTables } from '../domain/time/zoneTables';
import type { ZoneId } from '../domain/values/zone';
import { wholeNumber } from './arguments';
import { momentText, momentTextBeside } from './instants';

/** Ten years: more than anybody plans, and still answered at once. */
const MOST_DAYS = 3660;

/** The span of time that `--days`, which may be missing, asks for: so many times 24 hours. */
export function spanFrom(start: Instant, days: string | undefined): Interval {
  return { start, end: start + wholeNumber('--days', days, { byDefault: 7, most: MOST_DAYS }) * DAY };
}

/** `Tue 2026-12-01 09:00 to Tue 2026-12-08 09:00 in Europe/Oslo`. */
export function spanText({ start, end }: Interval, timezone: ZoneId, zones: ZoneTables): string {
  const [from, to] = [timeIn(timezone, start, zones), timeIn(timezone, end, zones)];
  return `${momentText(from)} to ${momentText(to)} in ${timezone}`;
}

/** `Tue 2026-12-01 13:00–16:00`; an end on another day says which. */
export function intervalText({ start, end }: Interval, timezone: ZoneId, zones: ZoneTables): string {
  const [from, to] = [timeIn(timezone, start, zones), timeIn(timezone, end, zones)];
  return `${momentText(from)}–${momentTextBeside(from.date, to)}`;
}
