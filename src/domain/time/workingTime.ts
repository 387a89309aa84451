import { type EpochDay, weekdayOf } from '../values/calendarDate';
import type { Availability } from './availability';
import type { Interval } from './instant';
import { type Intervals, union } from './intervals';
import { DAY, MINUTE } from './units';
import { spanHolds, staysWithin } from './whereabouts';
import type { ZoneTables } from './zoneTables';

/**
 * How far the calendar date on which working time begins may lie from that of the same instant in UTC, in days: a range runs
 * to less than 48 hours after midnight, and a wall clock is less than a day from UTC.
 */
const DATES_BEFORE = 3;
const DATES_AFTER = 1;

/**
 * When a person works within a span of time.
 *
 * Every date that is not a day off gives an interval for each range of its weekday, from wall time to wall time in the zone
 * in force on that date, even where the range runs past midnight into another day, a holiday or another zone. After a
 * flight across the date line the dates of two zones may overlap or leave a gap, so the result is their union.
 */
export function workingIntervals(availability: Availability, span: Interval, zones: ZoneTables): Intervals {
  const worked: Interval[] = [];
  const dates = {
    first: Math.floor(span.start / DAY) - DATES_BEFORE,
    last: Math.floor(span.end / DAY) + DATES_AFTER,
  };
  for (const stay of staysWithin(availability, dates)) {
    const rules = zones.rulesOf(stay.zone);
    for (let date = stay.first; date <= stay.last; date++) {
      const ranges = availability.hours[weekdayOf(date)];
      if (ranges.length === 0 || dayOff(availability, date)) continue;
      for (const range of ranges) {
        const start = Math.max(span.start, rules.instantOf(date * DAY + range.start * MINUTE));
        const end = Math.min(span.end, rules.instantOf(date * DAY + range.end * MINUTE));
        if (start < end) worked.push({ start, end });
      }
    }
  }
  return union(worked);
}

/** Why a date is a day off: the person is away, or their region keeps a public holiday. */
export type DayOff = { readonly kind: 'away' } | { readonly kind: 'holiday'; readonly name: string };

/** Whether and why a date gives no working time, whatever its weekday; absence goes before a holiday. */
export function dayOff({ away, holidays }: Availability, date: EpochDay): DayOff | undefined {
  for (const span of away) if (spanHolds(span, date)) return { kind: 'away' };
  const name = holidays?.nameOn(date);
  return name === undefined ? undefined : { kind: 'holiday', name };
}
