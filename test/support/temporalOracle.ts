import { Temporal } from 'temporal-polyfill';
import type { Availability } from '../../src/domain/time/availability';
import type { Instant, Interval } from '../../src/domain/time/instant';
import type { DailyRange } from '../../src/domain/values/hours';
import type { Weekday } from '../../src/domain/values/calendarDate';

/**
 * A second opinion on time, written from the rules alone with ECMAScript's Temporal and with no thought of speed. It shares
 * no arithmetic with the code under test: dates, wall times and clock changes are all Temporal's.
 */

const EPOCH = Temporal.PlainDate.from('1970-01-01');

/** The calendar date that Temporal calls by its name, as days since 1970-01-01. */
export function epochDay(date: Temporal.PlainDate): number {
  return EPOCH.until(date, { largestUnit: 'days' }).days;
}

/** Working time within a span: every date that could matter is asked what it gives, and the answers are united. */
export function workingTimeByTemporal(person: Availability, span: Interval): Interval[] {
  const first = dateInUtc(span.start).subtract({ days: 4 });
  const last = dateInUtc(span.end).add({ days: 3 });
  const found: Interval[] = [];
  for (let date = first; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    for (const interval of intervalsOn(person, date)) {
      const start = Math.max(interval.start, span.start);
      const end = Math.min(interval.end, span.end);
      if (start < end) found.push({ start, end });
    }
  }
  return unite(found);
}

function intervalsOn(person: Availability, date: Temporal.PlainDate): Interval[] {
  const day = epochDay(date);
  if (isDayOff(person, day)) return [];
  const journey = person.travel.find(({ span }) => span.first <= day && day <= span.last);
  const zone = journey?.zone ?? person.timezone;
  const ranges: readonly DailyRange[] = person.hours[(date.dayOfWeek - 1) as Weekday];
  return ranges.map(({ start, end }) => ({ start: instantOf(date, start, zone), end: instantOf(date, end, zone) }));
}

/** The date and the wall time of a person, in the first journey that holds the date at its own place, else at home. */
export function localTimeByTemporal(person: Availability, instant: Instant): Temporal.PlainDateTime {
  const inZone = (zone: string): Temporal.PlainDateTime =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  const journey = person.travel.find(({ span, zone }) => {
    const day = epochDay(inZone(zone).toPlainDate());
    return span.first <= day && day <= span.last;
  });
  return inZone(journey?.zone ?? person.timezone);
}

/** Which of the five bands a minute falls in, straight from the definition; `worked` reaches two hours past it both ways. */
export function bandByTemporal(person: Availability, minute: Instant, worked: readonly Interval[]): string {
  const near = 2 * 3_600_000;
  const local = localTimeByTemporal(person, minute);
  if (worked.some(({ start, end }) => start <= minute && minute < end)) return 'working';
  if (isDayOff(person, epochDay(local.toPlainDate()))) return 'off';
  if (worked.some(({ start }) => start - near <= minute && minute < start)) return 'near';
  if (worked.some(({ end }) => end <= minute && minute < end + near)) return 'near';
  return local.hour >= 7 && local.hour < 22 ? 'awake' : 'night';
}

function isDayOff(person: Availability, day: number): boolean {
  return (
    person.away.some(({ first, last }) => first <= day && day <= last) || person.holidays?.nameOn(day) !== undefined
  );
}

/** The instant of a wall time given as minutes since midnight of a date, where the minutes may run into the next days. */
export function instantOf(date: Temporal.PlainDate, minutes: number, zone: string): Instant {
  const midnight = date.toPlainDateTime({ hour: 0 });
  return midnight.add({ minutes }).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/** The stretches in which at least `quorum` people work, by asking about every stretch between two neighbouring boundaries. */
export function overlapByCounting(people: readonly (readonly Interval[])[], quorum: number): Interval[] {
  const boundaries = [...new Set(people.flat().flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const shared: Interval[] = [];
  boundaries.slice(1).forEach((end, index) => {
    const start = boundaries[index]!;
    const working = people.filter((intervals) => intervals.some((one) => one.start <= start && end <= one.end));
    if (working.length >= quorum) shared.push({ start, end });
  });
  return unite(shared);
}

/** The milliseconds of these intervals that lie between two instants. */
export function timeBetween(intervals: readonly Interval[], from: Instant, to: Instant): number {
  return intervals.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);
}

/** The instants in a span at which a zone's clocks change. */
export function clockChangesByTemporal(zone: string, span: Interval): Instant[] {
  const changes: Instant[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(span.start - 1).toZonedDateTimeISO(zone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds >= span.end) return changes;
    changes.push(next.epochMilliseconds);
    at = next;
  }
}

function dateInUtc(instant: Instant): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('UTC').toPlainDate();
}

function unite(intervals: readonly Interval[]): Interval[] {
  return intervals
    .toSorted((a, b) => a.start - b.start)
    .reduce<Interval[]>((united, next) => {
      const last = united.at(-1);
      if (last === undefined || last.end < next.start) return [...united, next];
      return [...united.slice(0, -1), { start: last.start, end: Math.max(last.end, next.end) }];
    }, []);
}
