import type { EpochDay } from '../values/calendarDate';
import type { ZoneId } from '../values/zone';
import type { Availability } from './availability';
import type { Interval } from './instant';
import { type Intervals, totalOf } from './intervals';
import { overlap } from './overlap';
import { DAY } from './units';
import { localTimeAt, spanHolds, timeIn } from './whereabouts';
import { dayOff, workingIntervals } from './workingTime';
import type { ZoneTables } from './zoneTables';

/** Usual is what most of this many same weekdays before had; of two that are equally common, the more recent one. */
const WEEKS = 4;

/** How far ahead the end of a difference is looked for, in milliseconds. */
const YEAR = 366 * DAY;

/** A day on which people share more or less working time than usual. Times are milliseconds. */
export interface UnusualDay {
  readonly date: EpochDay;
  readonly shared: number;
  readonly usual: number;
  /** Why, as far as one cause alone explains it; people first, in the order in which they were given. */
  readonly reasons: readonly UnusualReason[];
}

/** What makes a day unusual. `person` is a place in the list of people. */
export type UnusualReason =
  | { readonly kind: 'away'; readonly person: number }
  | { readonly kind: 'holiday'; readonly person: number; readonly name: string }
  | { readonly kind: 'travel'; readonly person: number; readonly zone: ZoneId }
  /**
   * Clocks changed in these zones on that date, and not the same way in everybody's. `until` is the date of the next change
   * that makes a difference to the same weekday; absent when none does within a year.
   */
  | { readonly kind: 'clocks'; readonly zones: readonly ZoneId[]; readonly date: EpochDay; readonly until?: EpochDay };

/**
 * Compares what these people share on a date, from midnight to midnight in `zone`, with what their hours alone gave on the
 * same weekday in the weeks before. Undefined when the day is as usual.
 */
export function unusualDay(
  people: readonly Availability[],
  date: EpochDay,
  zone: ZoneId,
  zones: ZoneTables,
): UnusualDay | undefined {
  const span = dayIn(zone, date, zones);
  if (isOrdinary(people, span, zone, zones)) return undefined;
  const plain = people.map(withHoursOnly);
  const shared = totalOf(sharedIn(people, span, zones));
  const usual = mostCommon(
    Array.from({ length: WEEKS }, (_, week) =>
      totalOf(sharedIn(plain, dayIn(zone, date - 7 * (week + 1), zones), zones)),
    ),
  );
  if (shared === usual) return undefined;
  const byHours = totalOf(sharedIn(plain, span, zones));
  const personal = people.flatMap((person, place) => {
    // With everybody else as usual, would this person alone make a difference?
    const alone = sharedIn(plain.with(place, person), span, zones);
    return totalOf(alone) === byHours ? [] : personalReasons(person, place, span, zones);
  });
  return {
    date,
    shared,
    usual,
    reasons: [...personal, ...(byHours === usual ? [] : clockReasons(plain, date, zone, zones))],
  };
}

/** Whether nothing is there that could make a difference, which is most often so and quickly seen. */
function isOrdinary(people: readonly Availability[], span: Interval, zone: ZoneId, zones: ZoneTables): boolean {
  const compared = { start: span.start - (WEEKS * 7 + 1) * DAY, end: span.end + DAY };
  const clocks = new Set([zone, ...people.map(({ timezone }) => timezone)]);
  return (
    people.every((person) => isAtWork(person, Math.floor(span.start / DAY))) &&
    [...clocks].every((clock) => zones.rulesOf(clock).changesIn(compared).length === 0)
  );
}

/** Whether the person is at home and takes no day off on any date that is part of a day which begins on that date of UTC. */
function isAtWork(person: Availability, utcDate: EpochDay): boolean {
  for (let date = utcDate - 2; date <= utcDate + 2; date++) {
    if (dayOff(person, date) || person.travel.some(({ span }) => spanHolds(span, date))) return false;
  }
  return true;
}

function dayIn(zone: ZoneId, date: EpochDay, zones: ZoneTables): Interval {
  const rules = zones.rulesOf(zone);
  return { start: rules.instantOf(date * DAY), end: rules.instantOf((date + 1) * DAY) };
}

/** The person at home in an ordinary week. */
function withHoursOnly({ timezone, hours }: Availability): Availability {
  return { timezone, hours, away: [], travel: [] };
}

function sharedIn(people: readonly Availability[], span: Interval, zones: ZoneTables): Intervals {
  return overlap(people.map((person) => workingIntervals(person, span, zones)));
}

function mostCommon(latestFirst: readonly number[]): number {
  const count = (value: number): number => latestFirst.filter((other) => other === value).length;
  return latestFirst.reduce((best, value) => (count(value) > count(best) ? value : best));
}

function personalReasons(
  person: Availability,
  place: number,
  span: Interval,
  zones: ZoneTables,
): readonly UnusualReason[] {
  const local = localTimeAt(person, span.start, zones);
  const last = localTimeAt(person, span.end - 1, zones);
  for (let date = local.date; date <= last.date; date++) {
    const off = dayOff(person, date);
    if (off) return [{ ...off, person: place }];
  }
  const abroad = [local, last].find(({ zone }) => zone !== person.timezone);
  return abroad ? [{ kind: 'travel', person: place, zone: abroad.zone }] : [];
}

/** The latest clock change since the first of the weeks that were compared, where it was, and the one that ends its effect. */
function clockReasons(
  people: readonly Availability[],
  date: EpochDay,
  zone: ZoneId,
  zones: ZoneTables,
): readonly UnusualReason[] {
  const span = dayIn(zone, date, zones);
  const changes = clockChanges(people, { start: span.start - WEEKS * 7 * DAY, end: span.end }, zones);
  const last = changes.at(-1)?.date;
  if (last === undefined) return [];
  const sharedOn = (day: EpochDay): number => totalOf(sharedIn(people, dayIn(zone, day, zones), zones));
  const shared = sharedOn(date);
  const later = clockChanges(people, { start: span.end, end: span.end + YEAR }, zones);
  const end = later.find((change) => sharedOn(sameWeekdayAfter(change.date, date)) !== shared);
  const changed = changes.filter((change) => change.date === last).map((change) => change.zone);
  return [{ kind: 'clocks', zones: changed, date: last, ...(end && { until: end.date }) }];
}

/** Where and on which date clocks changed within the span, in order of date; zones in the order of people. */
function clockChanges(
  people: readonly Availability[],
  span: Interval,
  zones: ZoneTables,
): readonly { readonly zone: ZoneId; readonly date: EpochDay }[] {
  return [...new Set(people.map(({ timezone }) => timezone))]
    .flatMap((zone) =>
      zones
        .rulesOf(zone)
        .changesIn(span)
        .map(({ at }) => ({ zone, date: timeIn(zone, at, zones).date })),
    )
    .toSorted((a, b) => a.date - b.date);
}

function sameWeekdayAfter(date: EpochDay, like: EpochDay): EpochDay {
  return date + 7 - ((((date - like) % 7) + 7) % 7);
}
