import { takesPlaceOn } from '../time/occurrences';
import type { Instant } from '../time/instant';
import { DAY, MINUTE, type WallTime } from '../time/units';
import type { ZoneTables } from '../time/zoneTables';
import type { EpochDay, Weekday } from '../values/calendarDate';
import type { Schedule } from '../values/schedule';
import type { ZoneId } from '../values/zone';
import { canWriteDate } from './times';

/** How often a schedule takes place, as a value of type RECUR, RFC 5545 section 3.3.10. It goes on for ever. */
export function recurrenceRule(schedule: Schedule): string {
  if (schedule.kind === 'monthly') {
    return `FREQ=MONTHLY;BYDAY=${schedule.nth === 'last' ? -1 : schedule.nth}${DAYS[schedule.day]}`;
  }
  const days = schedule.days.map((day) => DAYS[day]).join(',');
  // Which weeks count depends on the day they begin with, so that it is told, although Monday is what the standard assumes.
  const rhythm = schedule.everyWeeks === 1 ? '' : `;INTERVAL=${schedule.everyWeeks};WKST=MO`;
  return `FREQ=WEEKLY;BYDAY=${days}${rhythm}`;
}

const DAYS: Readonly<Record<Weekday, string>> = { 0: 'MO', 1: 'TU', 2: 'WE', 3: 'TH', 4: 'FR', 5: 'SA', 6: 'SU' };

/**
 * What the wall clock shows when a schedule first takes place at or after an instant; undefined when that is after the year 9999.
 * A time that a clock change skips is given all the same: it is that of all the other occurrences, and the standard reads it
 * the way this project does.
 */
export function firstOccurrence(
  schedule: Schedule,
  zone: ZoneId,
  from: Instant,
  zones: ZoneTables,
): WallTime | undefined {
  const rules = zones.rulesOf(zone);
  const anchor = schedule.kind === 'weekly' ? schedule.anchor : undefined;
  // Local dates are less than a day from those of UTC.
  let date: EpochDay = Math.max(Math.floor(from / DAY) - 1, anchor ?? Number.NEGATIVE_INFINITY);
  for (; canWriteDate(date); date++) {
    const wall = date * DAY + schedule.minute * MINUTE;
    if (takesPlaceOn(schedule, date) && rules.instantOf(wall) >= from) return wall;
  }
  return undefined;
}
