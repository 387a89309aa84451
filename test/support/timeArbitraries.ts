import fc from 'fast-check';
import type { Availability } from '../../src/domain/time/availability';
import type { Interval } from '../../src/domain/time/instant';
import { DAY, HOUR } from '../../src/domain/time/units';
import type { DailyRange, WeeklyHours } from '../../src/domain/values/hours';
import type { Travel } from '../../src/domain/values/span';
import { clockChangesByTemporal } from './temporalOracle';

/** Every zone that this runtime knows. */
export const ZONES: readonly string[] = Intl.supportedValuesOf('timeZone');

/** The years that the property tests look at. */
export const YEARS: Interval = { start: Date.UTC(2024, 0), end: Date.UTC(2031, 0) };

const anyZone = fc.constantFrom(...ZONES);

/** Wall times on the hour, the half hour and the minute: the first two are where real hours and clock changes lie. */
const minuteOfDay = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 48 }).map((half) => half * 30) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 1440 }) },
);

/** The ranges of one day, apart from each other, of which the last may run into the next day. */
const dailyRanges: fc.Arbitrary<readonly DailyRange[]> = fc
  .tuple(fc.uniqueArray(minuteOfDay, { minLength: 0, maxLength: 6 }), fc.option(minuteOfDay, { freq: 3 }))
  .map(([minutes, intoNextDay]) => {
    const sorted = minutes.toSorted((a, b) => a - b);
    const ranges: DailyRange[] = [];
    for (let i = 0; i + 1 < sorted.length; i += 2) ranges.push({ start: sorted[i]!, end: sorted[i + 1]! });
    const last = ranges.at(-1);
    if (last === undefined || intoNextDay === null || intoNextDay > last.start) return ranges;
    return [...ranges.slice(0, -1), { start: last.start, end: 1440 + intoNextDay }];
  });

const weeklyHours: fc.Arbitrary<WeeklyHours> = fc.oneof(
  dailyRanges.map((day): WeeklyHours => ({ 0: day, 1: day, 2: day, 3: day, 4: day, 5: day, 6: day })),
  fc.record({
    0: dailyRanges,
    1: dailyRanges,
    2: dailyRanges,
    3: dailyRanges,
    4: dailyRanges,
    5: dailyRanges,
    6: dailyRanges,
  }),
);

/** Zones with instants of those years, half of them within two days of a clock change of the zone, if it has any. */
function zoneAndInstant(): fc.Arbitrary<readonly [string, number]> {
  const changes = new Map<string, readonly number[]>();
  const anywhere = fc.integer({ min: YEARS.start / HOUR, max: YEARS.end / HOUR }).map((hour) => hour * HOUR);
  return anyZone.chain((zone) => {
    const known = changes.get(zone) ?? clockChangesByTemporal(zone, YEARS);
    changes.set(zone, known);
    if (known.length === 0) return fc.tuple(fc.constant(zone), anywhere);
    const nearChange = fc
      .tuple(fc.constantFrom(...known), fc.integer({ min: -96, max: 96 }))
      .map(([change, halfHours]) => change + (halfHours * HOUR) / 2);
    return fc.tuple(fc.constant(zone), fc.oneof(anywhere, nearChange));
  });
}

/** People around an instant: their journeys, absences and holidays lie near it, where they can matter. */
function personNear(instant: number, home: fc.Arbitrary<string>): fc.Arbitrary<Availability> {
  const today = Math.floor(instant / DAY);
  const date = fc.integer({ min: today - 5, max: today + 12 });
  const span = fc.tuple(date, fc.integer({ min: 0, max: 4 })).map(([first, days]) => ({ first, last: first + days }));
  return fc.record({
    timezone: home,
    hours: weeklyHours,
    away: fc.array(span, { maxLength: 2 }),
    travel: fc.array(fc.record({ span, zone: anyZone }), { maxLength: 2 }).map(apart),
    holidays: fc.array(date, { maxLength: 2 }).map((dates) => ({
      nameOn: (day: number) => (dates.includes(day) ? 'Holiday' : undefined),
    })),
  });
}

/** Journeys never overlap: a later one that would is left out. */
function apart(journeys: readonly Travel[]): readonly Travel[] {
  const [one, other] = journeys;
  if (one === undefined || other === undefined) return journeys;
  return one.span.last < other.span.first || other.span.last < one.span.first ? journeys : [one];
}

/** A person and an instant at which something about them may be unusual. */
export function personAndInstant(): fc.Arbitrary<readonly [Availability, number]> {
  return zoneAndInstant().chain(([zone, instant]) =>
    fc.tuple(personNear(instant, fc.constant(zone)), fc.constant(instant)),
  );
}

/** Two to four people and an instant near a clock change of the first. */
export function teamAndInstant(): fc.Arbitrary<readonly [readonly Availability[], number]> {
  return zoneAndInstant().chain(([zone, instant]) => {
    const first = personNear(instant, fc.constant(zone));
    const others = fc.array(personNear(instant, anyZone), { minLength: 1, maxLength: 3 });
    const team = fc.tuple(first, others).map(([one, more]): readonly Availability[] => [one, ...more]);
    return fc.tuple(team, fc.constant(instant));
  });
}
