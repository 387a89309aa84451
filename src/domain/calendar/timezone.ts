import type { Interval } from '../time/instant';
import { DAY } from '../time/units';
import type { ClockChange } from '../time/zoneRules';
import type { ZoneTables } from '../time/zoneTables';
import { civilOf, epochDayOf } from '../values/calendarDate';
import type { ZoneId } from '../values/zone';
import type { Component } from './component';
import { canWriteTime, offsetValue, wallTimeValue } from './times';

/**
 * The `VTIMEZONE` of a zone, right for the calendar years of the zone that the span touches.
 *
 * Each clock change is an observance of its own, and what holds when the first year begins is one too. A rule that repeats
 * every year would be shorter, and wrong where changes follow Ramadan or a decree. Calendars that know the zone by its name, as
 * most do, go by their own data.
 */
export function timezoneComponent(zone: ZoneId, span: Interval, zones: ZoneTables): Component {
  const rules = zones.rulesOf(zone);
  const newYear = (year: number): number => rules.instantOf(epochDayOf(year, 1, 1) * DAY);
  const yearOf = (instant: number): number => civilOf(Math.floor(rules.wallTimeAt(instant) / DAY)).year;
  const start = newYear(yearOf(span.start));
  const offset = rules.offsetAt(start);
  const changes = rules
    .changesIn({ start: start + 1, end: newYear(yearOf(span.end) + 1) })
    .filter(({ at, before }) => canWriteTime(at + before));
  const standard = Math.min(offset, ...changes.map(({ after }) => after));
  return {
    name: 'VTIMEZONE',
    properties: [{ name: 'TZID', value: zone }],
    components: [{ at: start, before: offset, after: offset }, ...changes].map((change) =>
      observance(change, change.after === standard ? 'STANDARD' : 'DAYLIGHT'),
    ),
  };
}

/** What holds from a clock change on. Its beginning is written on the clock as it was before, section 3.6.5. */
function observance({ at, before, after }: ClockChange, name: 'STANDARD' | 'DAYLIGHT'): Component {
  return {
    name,
    properties: [
      { name: 'DTSTART', value: wallTimeValue(at + before) },
      { name: 'TZOFFSETFROM', value: offsetValue(before) },
      { name: 'TZOFFSETTO', value: offsetValue(after) },
      { name: 'TZNAME', value: offsetName(after) },
    ],
  };
}

/** `+01`, `+0545`: what the time zone database calls a time that has no abbreviation of its own. */
function offsetName(offset: number): string {
  return offsetValue(offset).replace(/(?<=\d\d)00$/, '');
}
