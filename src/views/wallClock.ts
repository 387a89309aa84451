import type { PersonCalendar, Snapshot, ZoneStretch } from '../domain/project/snapshot';
import type { Instant, Interval } from '../domain/time/instant';
import { firstEndingAfter } from '../domain/time/intervals';
import { DAY, type WallTime } from '../domain/time/units';
import { dateOf } from './times';

/** A clock and a calendar on somebody's wall. */
export interface WallClock {
  /** What it shows at that instant. */
  wallTimeAt(instant: Instant): WallTime;
}

/** A person's own clock, wherever they are. Beyond the snapshot's window it runs on with the offset nearest to it. */
export function clockOf(calendar: PersonCalendar): WallClock {
  return { wallTimeAt: (instant) => instant + (stretchAt(calendar, instant)?.offset ?? 0) };
}

/** The zone in force for a person at that instant, beyond the snapshot's window the one nearest to it. */
export function stretchAt({ stretches }: PersonCalendar, instant: Instant): ZoneStretch | undefined {
  return stretches[firstEndingAfter(stretches, instant)] ?? stretches.at(-1);
}

/** The clock of whoever is looking: their own as the file has it, else `here`, the clock of their machine. */
export function viewerClock(snapshot: Snapshot, here: WallClock): WallClock {
  const mine = snapshot.calendars.find(({ person }) => person === snapshot.me);
  return mine ? clockOf(mine) : here;
}

/** From midnight to midnight on that clock, around the instant. */
export function dayAround(clock: WallClock, instant: Instant): Interval {
  const today = dateOf(clock.wallTimeAt(instant));
  return { start: midnight(clock, today * DAY, instant), end: midnight(clock, (today + 1) * DAY, instant) };
}

/** The instant of a midnight near `instant`: a first guess with the offset of now, then with that of the guess. */
function midnight(clock: WallClock, wall: WallTime, instant: Instant): Instant {
  const guess = wall - (clock.wallTimeAt(instant) - instant);
  return wall - (clock.wallTimeAt(guess) - guess);
}
