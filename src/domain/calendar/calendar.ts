import type { Instant } from '../time/instant';
import { HORIZON } from '../time/units';
import type { ZoneTables } from '../time/zoneTables';
import type { ZoneId } from '../values/zone';
import { type Component, text, writeComponent } from './component';
import { type CalendarEvent, canWriteEvent, eventComponent } from './event';
import { timezoneComponent } from './timezone';

/** Events that are given out together. */
export interface Calendar {
  /** What calendar programs call it. */
  readonly name: string;
  readonly events: readonly CalendarEvent[];
}

/**
 * For how long the clock changes of a zone are given, from the first occurrence of any series on: five years, in milliseconds.
 * A series never ends, but nobody knows the changes of later years, which governments may still decide.
 */
const COVERAGE = 5 * HORIZON;

/**
 * A calendar as the text of an `.ics` file, RFC 5545. Events that the standard has no digits for, before the year 0 or after
 * 9999, are left out. `stamp` is the instant at which it is written.
 */
export function writeCalendar({ name, events }: Calendar, stamp: Instant, zones: ZoneTables): string {
  const written = events.filter(canWriteEvent);
  return writeComponent({
    name: 'VCALENDAR',
    properties: [
      { name: 'VERSION', value: '2.0' },
      { name: 'PRODID', value: '-//Collab//Collab//EN' },
      { name: 'CALSCALE', value: 'GREGORIAN' },
      // Who publishes a calendar invites nobody, RFC 5546 section 3.2.1; without a method it may be either.
      ...(written.some(({ invited }) => invited) ? [] : [{ name: 'METHOD', value: 'PUBLISH' }]),
      // RFC 7986 names calendars with NAME; what came before it is still more widely read.
      { name: 'NAME', value: text(name) },
      { name: 'X-WR-CALNAME', value: text(name) },
    ],
    components: [...timezoneComponents(written, zones), ...written.map((event) => eventComponent(event, stamp))],
  });
}

/** The zones of all series, each once. */
function timezoneComponents(events: readonly CalendarEvent[], zones: ZoneTables): readonly Component[] {
  const firsts = new Map<ZoneId, Instant>();
  for (const { time } of events) {
    if (time.kind !== 'series') continue;
    const first = zones.rulesOf(time.zone).instantOf(time.first);
    firsts.set(time.zone, Math.min(first, firsts.get(time.zone) ?? first));
  }
  return Array.from(firsts, ([zone, first]) => timezoneComponent(zone, { start: first, end: first + COVERAGE }, zones));
}
