import type { Availability, Holidays } from '../../src/domain/time/availability';
import type { Instant, Interval } from '../../src/domain/time/instant';
import type { WallTime } from '../../src/domain/time/units';
import type { Parsed } from '../../src/domain/parsed';
import { type EpochDay, parseDate } from '../../src/domain/values/calendarDate';
import { parseHours } from '../../src/domain/values/hours';
import { parseSpan, parseTravel } from '../../src/domain/values/span';

/** A person's time as the file writes it; `holidays` maps dates to names. */
export interface PersonText {
  readonly timezone: string;
  readonly hours?: string;
  readonly away?: readonly string[];
  readonly travel?: readonly string[];
  readonly holidays?: Readonly<Record<string, string>>;
}

/** The availability of a person described in the words of the file. */
export function person(text: PersonText): Availability {
  return {
    timezone: text.timezone,
    hours: expectValid(parseHours(text.hours ?? 'Mon-Fri 09:00-17:00')),
    away: (text.away ?? []).map((span) => expectValid(parseSpan(span))),
    travel: (text.travel ?? []).map((travel) => expectValid(parseTravel(travel))),
    ...(text.holidays && { holidays: holidaysOn(text.holidays) }),
  };
}

function holidaysOn(names: Readonly<Record<string, string>>): Holidays {
  const byDate = new Map(Object.entries(names).map(([date, name]) => [day(date), name]));
  return { nameOn: (date) => byDate.get(date) };
}

/** The epoch day of `2026-12-01`. */
export function day(date: string): EpochDay {
  return expectValid(parseDate(date));
}

/** The instant of `2026-12-01T09:00Z`, or of a local time with an offset. */
export function at(iso: string): Instant {
  const instant = Date.parse(iso);
  if (Number.isNaN(instant)) throw new Error(`Not an instant: ${iso}`);
  return instant;
}

/** The span of time between two instants, as `2026-12-01T00:00Z/2026-12-08T00:00Z`. */
export function between(text: string): Interval {
  const [start = '', end = ''] = text.split('/');
  return { start: at(start), end: at(end) };
}

/** Intervals as people compare them: `2026-12-01T09:00Z/2026-12-01T17:00Z`. */
export function written(intervals: readonly Interval[]): string[] {
  return intervals.map(({ start, end }) => `${writtenInstant(start)}/${writtenInstant(end)}`);
}

/** `2026-12-01T09:00Z`, with seconds only where there are any. */
export function writtenInstant(instant: Instant): string {
  return new Date(instant).toISOString().replace(/(:00)?\.000Z$/, 'Z');
}

/** The value of a text that is known to have one. */
export function expectValid<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(parsed.invalid.reason);
  return parsed.value;
}

/** What a wall clock shows at `2026-03-29 02:30`, in the milliseconds that the engine counts in. */
export function wall(text: string): WallTime {
  return at(`${text.replace(' ', 'T')}Z`);
}
