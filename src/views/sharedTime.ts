import type { PersonCalendar, Snapshot } from '../domain/project/snapshot';
import type { Instant, Interval } from '../domain/time/instant';
import { type Intervals, clip, totalOf } from '../domain/time/intervals';
import { overlap } from '../domain/time/overlap';
import { DAY } from '../domain/time/units';
import { calendarOf } from './presence';
import { dateOf, spanText, timeText } from './times';
import { type WallClock, dayAround } from './wallClock';

/** When a person works while I do; simply when they work, if nobody knows who I am or when I work. */
export function sharedTime(snapshot: Snapshot, { working }: PersonCalendar): Intervals {
  const mine = calendarOf(snapshot, snapshot.me);
  return mine ? overlap([mine.working, working]) : working;
}

/** Working time within a day, as text. */
export interface TimeOfDay {
  /** `4h`. */
  readonly amount: string;
  /** `12:00–16:00`. */
  readonly times: string;
}

/** The working time that I share with a person today, on my clock; undefined where there is none. */
export function sharedToday(
  snapshot: Snapshot,
  calendar: PersonCalendar,
  now: Instant,
  clock: WallClock,
): TimeOfDay | undefined {
  return sharedWithin(snapshot, calendar, dayAround(clock, now), clock);
}

/** The same for tomorrow. */
export function sharedTomorrow(
  snapshot: Snapshot,
  calendar: PersonCalendar,
  now: Instant,
  clock: WallClock,
): TimeOfDay | undefined {
  return sharedWithin(snapshot, calendar, dayAround(clock, dayAround(clock, now).end), clock);
}

function sharedWithin(
  snapshot: Snapshot,
  calendar: PersonCalendar,
  day: Interval,
  clock: WallClock,
): TimeOfDay | undefined {
  const shared = clip(sharedTime(snapshot, calendar), day);
  if (shared.length === 0) return undefined;
  const times = shared.map(({ start, end }) => `${timeText(clock.wallTimeAt(start))}–${endText(clock, start, end)}`);
  return { amount: spanText(totalOf(shared)), times: times.join(', ') };
}

/** The midnight that ends the day is 24:00. */
function endText(clock: WallClock, start: Instant, end: Instant): string {
  const wall = clock.wallTimeAt(end);
  return wall === (dateOf(clock.wallTimeAt(start)) + 1) * DAY ? '24:00' : timeText(wall);
}
