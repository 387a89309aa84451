import type { Availability } from '../time/availability';
import type { Instant } from '../time/instant';
import { unusualDay } from '../time/unusualDay';
import { localTimeAt, timeIn } from '../time/whereabouts';
import type { ZoneTables } from '../time/zoneTables';
import type { ZoneId } from '../values/zone';
import type { UnusualTime } from './snapshot';

/** Today, tomorrow, and what is tomorrow once a day has passed. */
const DAYS = 3;

/**
 * The days from today on that differ from the same weekday as it usually is, person by person.
 *
 * @param me the id of the person who is looking, if they have working time; the dates are those of their calendar.
 * @param zone whose calendar counts as long as nobody knows who is looking.
 */
export function unusualTimes(
  people: ReadonlyMap<string, Availability>,
  me: string | undefined,
  zone: ZoneId,
  now: Instant,
  zones: ZoneTables,
): readonly UnusualTime[] {
  const mine = me === undefined ? undefined : people.get(me);
  const here = mine ? localTimeAt(mine, now, zones) : timeIn(zone, now, zones);
  const others = [...people].filter(([person]) => person !== me);
  return Array.from({ length: DAYS }, (_, days) => here.date + days).flatMap((date) =>
    others.flatMap(([person, theirs]) => {
      const unusual = unusualDay(mine ? [theirs, mine] : [theirs], date, here.zone, zones);
      return unusual ? [{ person, ...unusual }] : [];
    }),
  );
}
