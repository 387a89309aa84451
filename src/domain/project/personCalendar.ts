import type { Availability } from '../time/availability';
import { workingTimeIn } from '../time/horizon';
import type { Instant, Interval } from '../time/instant';
import { nextOverlap } from '../time/nextOverlap';
import { DAY, HORIZON } from '../time/units';
import { localTimeAt, staysWithin } from '../time/whereabouts';
import { dayOff, workingIntervals } from '../time/workingTime';
import type { ZoneTables } from '../time/zoneTables';
import type { DayOffInterval, PersonCalendar, ZoneStretch } from './snapshot';

/** What a person's calendar is made for. */
export interface CalendarQuestion {
  /** When the person who is looking works, unless that is the same one. */
  readonly mine: Availability | undefined;
  readonly window: Interval;
  /** The time over which the person's clock is wanted; holds the window. */
  readonly clock: Interval;
  readonly now: Instant;
}

/** Everything views need to know of when a person works. */
export function personCalendar(
  person: string,
  availability: Availability,
  { mine, window, clock, now }: CalendarQuestion,
  zones: ZoneTables,
): PersonCalendar {
  const working = workingIntervals(availability, window, zones);
  const ahead = { start: window.end, end: now + HORIZON };
  const nextWorking = workingTimeIn(availability, ahead, zones).next().value?.start ?? null;
  return {
    person,
    working,
    stretches: stretchesOf(availability, clock, zones),
    daysOff: daysOffOf(availability, window, zones),
    nextWorking,
    nextShared: mine ? sharedAfter(window, [mine, availability], now, zones) : nextWorking,
  };
}

/** When these people first share working time after the window, within the time that any search looks ahead of `now`. */
function sharedAfter(
  window: Interval,
  people: readonly Availability[],
  now: Instant,
  zones: ZoneTables,
): Instant | null {
  const next = nextOverlap(people, window.end, zones);
  return next.kind === 'found' && next.interval.start < now + HORIZON ? next.interval.start : null;
}

/** The zones and offsets in force over that time. A new one can begin only where a journey does or ends, or where clocks change. */
function stretchesOf(availability: Availability, span: Interval, zones: ZoneTables): readonly ZoneStretch[] {
  const turns = turnsOf(availability, span, zones).filter((turn) => span.start < turn && turn < span.end);
  const bounds = [...new Set([span.start, ...turns])].sort((a, b) => a - b);
  const stretches: ZoneStretch[] = [];
  for (const [i, start] of bounds.entries()) {
    const end = bounds[i + 1] ?? span.end;
    const { zone, offset } = localTimeAt(availability, start, zones);
    const last = stretches.at(-1);
    if (last?.zone === zone && last.offset === offset) stretches[stretches.length - 1] = { ...last, end };
    else stretches.push({ start, end, zone, offset });
  }
  return stretches;
}

function turnsOf({ timezone, travel }: Availability, span: Interval, zones: ZoneTables): readonly Instant[] {
  const changes = [timezone, ...travel.map(({ zone }) => zone)].flatMap((zone) =>
    zones
      .rulesOf(zone)
      .changesIn(span)
      .map(({ at }) => at),
  );
  const journeys = travel.flatMap(({ span: { first, last }, zone }) => {
    const rules = zones.rulesOf(zone);
    return [rules.instantOf(first * DAY), rules.instantOf((last + 1) * DAY)];
  });
  return [...changes, ...journeys];
}

function daysOffOf(availability: Availability, window: Interval, zones: ZoneTables): readonly DayOffInterval[] {
  const daysOff: DayOffInterval[] = [];
  const dates = { first: Math.floor(window.start / DAY) - 1, last: Math.floor(window.end / DAY) + 1 };
  for (const { first, last, zone } of staysWithin(availability, dates)) {
    const rules = zones.rulesOf(zone);
    for (let date = first; date <= last; date++) {
      const off = dayOff(availability, date);
      if (!off) continue;
      daysOff.push({ start: rules.instantOf(date * DAY), end: rules.instantOf((date + 1) * DAY), ...off });
    }
  }
  return daysOff;
}
