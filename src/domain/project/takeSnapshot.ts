import type { AgreedPerson, Agreement } from '../format/definition';
import type { Availability } from '../time/availability';
import { workingTimeIn } from '../time/horizon';
import type { Instant, Interval } from '../time/instant';
import { nextOverlap } from '../time/nextOverlap';
import { DAY, HORIZON } from '../time/units';
import { localTimeAt, staysWithin } from '../time/whereabouts';
import { dayOff, workingIntervals } from '../time/workingTime';
import type { ZoneTables } from '../time/zoneTables';
import { availabilityOf } from './availabilityOf';
import type { HolidaySource } from './availabilityOf';
import { resolveProject } from './resolveProject';
import type { DayOffInterval, PersonCalendar, Snapshot, ZoneStretch } from './snapshot';
import { withoutAbsent } from './withoutAbsent';

/** How far calendars reach back and ahead, in days: yesterday stays visible, and three weeks leave time to ask again. */
const DAYS_BACK = 2;
const DAYS_AHEAD = 21;

/** What a snapshot depends on beside the agreement. */
export interface Circumstances {
  readonly now: Instant;
  readonly zones: ZoneTables;
  readonly holidaysOf: HolidaySource;
  /** The id of the person who is looking, if that is anybody. */
  readonly me?: string | undefined;
}

/** Everything views need to know of an agreement for the days around now. */
export function takeSnapshot(agreement: Agreement, circumstances: Circumstances): Snapshot {
  const { now, zones, holidaysOf, me } = circumstances;
  const today = Math.floor(now / DAY) * DAY;
  const window = { start: today - DAYS_BACK * DAY, end: today + DAYS_AHEAD * DAY };
  const availabilities = availabilitiesOf(agreement.people ?? new Map<string, AgreedPerson>(), holidaysOf);
  const mine = me === undefined ? undefined : availabilities.get(me);
  return withoutAbsent({
    project: resolveProject(agreement, zones),
    me,
    window,
    calendars: Array.from(availabilities, ([person, availability]) => ({
      person,
      ...calendarOf(availability, person === me ? undefined : mine, window, now, zones),
    })),
  });
}

function availabilitiesOf(
  people: ReadonlyMap<string, AgreedPerson>,
  holidaysOf: HolidaySource,
): ReadonlyMap<string, Availability> {
  const availabilities = new Map<string, Availability>();
  for (const [id, person] of people) {
    const availability = availabilityOf(person, holidaysOf);
    if (availability) availabilities.set(id, availability);
  }
  return availabilities;
}

function calendarOf(
  availability: Availability,
  mine: Availability | undefined,
  window: Interval,
  now: Instant,
  zones: ZoneTables,
): Omit<PersonCalendar, 'person'> {
  const working = workingIntervals(availability, window, zones);
  const ahead = { start: window.end, end: now + HORIZON };
  const nextWorking = workingTimeIn(availability, ahead, zones).next().value?.start ?? null;
  return {
    working,
    stretches: stretchesOf(availability, window, zones),
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

/** The zones and offsets in force over the window. A new one can begin only where a journey does or ends, or where clocks change. */
function stretchesOf(availability: Availability, window: Interval, zones: ZoneTables): readonly ZoneStretch[] {
  const turns = turnsOf(availability, window, zones).filter((turn) => window.start < turn && turn < window.end);
  const bounds = [...new Set([window.start, ...turns])].sort((a, b) => a - b);
  const stretches: ZoneStretch[] = [];
  for (const [i, start] of bounds.entries()) {
    const end = bounds[i + 1] ?? window.end;
    const { zone, offset } = localTimeAt(availability, start, zones);
    const last = stretches.at(-1);
    if (last?.zone === zone && last.offset === offset) stretches[stretches.length - 1] = { ...last, end };
    else stretches.push({ start, end, zone, offset });
  }
  return stretches;
}

function turnsOf({ timezone, travel }: Availability, window: Interval, zones: ZoneTables): readonly Instant[] {
  const changes = [timezone, ...travel.map(({ zone }) => zone)].flatMap((zone) =>
    zones
      .rulesOf(zone)
      .changesIn(window)
      .map(({ at }) => at),
  );
  const journeys = travel.flatMap(({ span, zone }) => {
    const rules = zones.rulesOf(zone);
    return [rules.instantOf(span.first * DAY), rules.instantOf((span.last + 1) * DAY)];
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
