import { expectedAnswers } from '../checkpoints/expectedAnswer';
import { ForecastCache } from '../forecast/forecastCache';
import type { Agreement } from '../format/definition';
import type { Instant, Interval } from '../time/instant';
import { nextOccurrences } from '../time/occurrences';
import { DAY, MINUTE } from '../time/units';
import type { ZoneTables } from '../time/zoneTables';
import { availabilitiesOf } from './availabilityOf';
import type { HolidaySource } from './availabilityOf';
import type { Checkin } from './project';
import { personCalendar } from './personCalendar';
import { resolveProject } from './resolveProject';
import type { CheckinTimes, Snapshot } from './snapshot';
import { unusualTimes } from './unusualTimes';
import { withoutAbsent } from './withoutAbsent';

/** How far calendars reach back and ahead, in days: yesterday stays visible, and three weeks leave time to ask again. */
const DAYS_BACK = 2;
const DAYS_AHEAD = 21;

/** How far the clock of whoever is looking is known beyond that: a project rarely has dates further away. */
const YEAR_BACK = 366 * DAY;
const YEARS_AHEAD = 5 * 366 * DAY;

/** How many times of a check-in are told at once; one that comes daily is over, and then the next, before anybody asks again. */
const CHECKIN_TIMES = 3;

/** What a snapshot depends on beside the agreement. */
export interface Circumstances {
  readonly now: Instant;
  readonly zones: ZoneTables;
  readonly holidaysOf: HolidaySource;
  /** The id of the person who is looking, if that is anybody. */
  readonly me?: string | undefined;
  /** Forecasts that were made before, if any are kept. */
  readonly forecasts?: ForecastCache;
}

/** Everything views need to know of an agreement for the days around now. */
export function takeSnapshot(agreement: Agreement, circumstances: Circumstances): Snapshot {
  const { now, zones, holidaysOf, me, forecasts = new ForecastCache() } = circumstances;
  const today = Math.floor(now / DAY) * DAY;
  const window = { start: today - DAYS_BACK * DAY, end: today + DAYS_AHEAD * DAY };
  const availabilities = availabilitiesOf(agreement.people, holidaysOf);
  const mine = me === undefined ? undefined : availabilities.get(me);
  const project = resolveProject(agreement, zones);
  return withoutAbsent({
    project,
    me,
    window,
    calendars: Array.from(availabilities, ([person, availability]) => {
      const question = person === me ? { mine: undefined, clock: farAround(window) } : { mine, clock: window };
      return personCalendar(person, availability, { ...question, window, now }, zones);
    }),
    checkins: project.checkins.map((checkin) => checkinTimes(checkin, now, zones)),
    answers: expectedAnswers(project, { people: agreement.people, holidaysOf, zones }),
    unusual: unusualTimes(availabilities, me, project.timezone, now, zones),
    forecast: forecasts.of(agreement, circumstances),
  });
}

function farAround({ start, end }: Interval): Interval {
  return { start: start - YEAR_BACK, end: end + YEARS_AHEAD };
}

function checkinTimes({ id, every, duration, timezone }: Checkin, now: Instant, zones: ZoneTables): CheckinTimes {
  // One that began a moment before its length ago is over by now.
  const from = now - duration * MINUTE + 1;
  return { checkin: id, upcoming: every ? nextOccurrences(every, timezone, from, CHECKIN_TIMES, zones) : [] };
}
