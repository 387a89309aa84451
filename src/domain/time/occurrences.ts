import { type EpochDay, civilOf, weekdayOf } from '../values/calendarDate';
import type { MonthlySchedule, Schedule, WeeklySchedule } from '../values/schedule';
import type { ZoneId } from '../values/zone';
import type { Instant, Interval } from './instant';
import { DAY, HORIZON, MINUTE } from './units';
import type { ZoneTables } from './zoneTables';

/**
 * The instants in a span at which something with this schedule begins, in order. Its wall time stays the same through clock
 * changes of `zone`; where one skips or repeats that time it is read the 'compatible' way.
 */
export function occurrences(schedule: Schedule, zone: ZoneId, span: Interval, zones: ZoneTables): readonly Instant[] {
  return [...beginnings(schedule, zone, span, zones)];
}

/** The next `count` of them from an instant on; fewer where it does not come round as often in the 366 days that follow. */
export function nextOccurrences(
  schedule: Schedule,
  zone: ZoneId,
  from: Instant,
  count: number,
  zones: ZoneTables,
): readonly Instant[] {
  const next: Instant[] = [];
  for (const instant of beginnings(schedule, zone, { start: from, end: from + HORIZON }, zones)) {
    if (next.push(instant) === count) break;
  }
  return next;
}

function* beginnings(schedule: Schedule, zone: ZoneId, span: Interval, zones: ZoneTables): Generator<Instant> {
  const rules = zones.rulesOf(zone);
  let latest = Number.NEGATIVE_INFINITY;
  // Local dates are less than a day from those of UTC, and each reaches a day further than its midnight.
  const last = Math.floor(span.end / DAY) + 1;
  for (let date = Math.floor(span.start / DAY) - 2; date <= last; date++) {
    if (!takesPlaceOn(schedule, date)) continue;
    const instant = rules.instantOf(date * DAY + schedule.minute * MINUTE);
    // A date that a zone leaves out altogether is read as the one after it.
    if (instant === latest) continue;
    latest = instant;
    if (span.start <= instant && instant < span.end) yield instant;
  }
}

/** Whether the schedule names that calendar date. */
export function takesPlaceOn(schedule: Schedule, date: EpochDay): boolean {
  return schedule.kind === 'weekly' ? isWeekly(schedule, date) : isMonthly(schedule, date);
}

function isWeekly({ days, everyWeeks, anchor }: WeeklySchedule, date: EpochDay): boolean {
  if (!days.includes(weekdayOf(date))) return false;
  if (anchor === undefined) return true;
  return date >= anchor && ((mondayOf(date) - mondayOf(anchor)) / 7) % everyWeeks === 0;
}

function mondayOf(date: EpochDay): EpochDay {
  return date - weekdayOf(date);
}

function isMonthly({ nth, day }: MonthlySchedule, date: EpochDay): boolean {
  if (weekdayOf(date) !== day) return false;
  const { month, day: dayOfMonth } = civilOf(date);
  return nth === 'last' ? civilOf(date + 7).month !== month : Math.ceil(dayOfMonth / 7) === nth;
}
