import type { EpochDay } from '../values/calendarDate';
import type { Span } from '../values/span';
import type { ZoneId } from '../values/zone';
import type { Availability } from './availability';
import type { Instant } from './instant';
import { DAY } from './units';
import type { ZoneTables } from './zoneTables';

/** What a person's wall clock and calendar show, wherever they are. */
export interface LocalTime {
  /** The zone in force. */
  readonly zone: ZoneId;
  /** Milliseconds to add to the instant to get the wall time; positive east of Greenwich. */
  readonly offset: number;
  readonly date: EpochDay;
  /** Milliseconds since midnight on the wall clock, less than 24 hours. */
  readonly time: number;
}

/** Consecutive dates of a person in one zone, both ends included. */
export interface Stay extends Span {
  readonly zone: ZoneId;
}

/** Whether the date is one of the span's days. */
export function spanHolds({ first, last }: Span, date: EpochDay): boolean {
  return first <= date && date <= last;
}

/** The local time of a person at an instant: in the first journey that holds the date at its own place, else at home. */
export function localTimeAt({ timezone, travel }: Availability, instant: Instant, zones: ZoneTables): LocalTime {
  for (const { span, zone } of travel) {
    const there = timeIn(zone, instant, zones);
    if (spanHolds(span, there.date)) return there;
  }
  return timeIn(timezone, instant, zones);
}

/** The zone in force for a person at an instant. */
export function zoneInForceAt(availability: Availability, instant: Instant, zones: ZoneTables): ZoneId {
  return availability.travel.length === 0 ? availability.timezone : localTimeAt(availability, instant, zones).zone;
}

/** What a wall clock and calendar in that zone show at the instant. */
export function timeIn(zone: ZoneId, instant: Instant, zones: ZoneTables): LocalTime {
  const offset = zones.rulesOf(zone).offsetAt(instant);
  const date = Math.floor((instant + offset) / DAY);
  return { zone, offset, date, time: instant + offset - date * DAY };
}

/**
 * The zones in force on the dates from `first` to `last`, as stays in order of date that leave out none: the journey whose
 * span holds a date, else home.
 */
export function* staysWithin({ timezone, travel }: Availability, { first, last }: Span): Generator<Stay> {
  let from = first;
  while (from <= last) {
    const date = from;
    const journey = travel.find(({ span }) => spanHolds(span, date));
    const until = journey
      ? Math.min(journey.span.last, last)
      : travel.reduce((day, { span }) => (span.first > date ? Math.min(day, span.first - 1) : day), last);
    yield { first: from, last: until, zone: journey?.zone ?? timezone };
    from = until + 1;
  }
}
