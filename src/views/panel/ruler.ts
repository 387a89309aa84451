import { weekdayName } from '../../domain/calendar/phrases';
import type { Interval } from '../../domain/time/instant';
import { DAY, HOUR, MINUTE } from '../../domain/time/units';
import type { EpochDay } from '../../domain/values/calendarDate';
import { type WallClock, dayAround } from '../wallClock';

/** A day of whoever is looking, from midnight to midnight on their clock. */
export interface ShownDay extends Interval {
  readonly date: EpochDay;
}

/** A part of a day in which somebody's clock runs on without a jump. */
export interface ClockPiece {
  /** Where it begins, in minutes since the day began. */
  readonly from: number;
  /** What the clock shows there, in minutes since midnight of the day's date; less than 0 on the date before. */
  readonly wall: number;
}

/** A clock along the day. */
export interface Ruler {
  /** `Oslo · UTC+1`. */
  readonly place: string;
  readonly pieces: readonly ClockPiece[];
  readonly ticks: readonly Tick[];
}

/** A full hour on a ruler. */
export interface Tick {
  /** In minutes since the day began. */
  readonly at: number;
  /** `09`, or `Tue` where a date begins. */
  readonly label: string;
  /** The hour from 0 to 23, for rulers that have room for some of them only. */
  readonly hour: number;
}

/** Clocks of all zones change at times that are multiples of this, in milliseconds. */
const STEP = 15 * MINUTE;

const MINUTES_PER_DAY = DAY / MINUTE;
const MINUTES_PER_HOUR = HOUR / MINUTE;

/** The day with that date on a clock. */
export function dayOn(clock: WallClock, date: EpochDay): ShownDay {
  const noon = date * DAY + 12 * HOUR;
  return { ...dayAround(clock, noon - (clock.wallTimeAt(noon) - noon)), date };
}

/** The pieces of a day on somebody's clock, in order. */
export function clockPieces(clock: WallClock, { start, end, date }: ShownDay): readonly ClockPiece[] {
  const pieces: ClockPiece[] = [];
  let offset: number | undefined;
  for (let instant = start; instant < end; instant += STEP) {
    const wall = clock.wallTimeAt(instant);
    if (wall - instant === offset) continue;
    offset = wall - instant;
    pieces.push({ from: (instant - start) / MINUTE, wall: (wall - date * DAY) / MINUTE });
  }
  return pieces;
}

/** A ruler with a tick at every full hour that the clock shows. */
export function rulerOf(place: string, pieces: readonly ClockPiece[], day: ShownDay): Ruler {
  const ticks: Tick[] = [];
  for (const [index, { from, wall }] of pieces.entries()) {
    const until = pieces[index + 1]?.from ?? (day.end - day.start) / MINUTE;
    const first = Math.ceil(wall / MINUTES_PER_HOUR) * MINUTES_PER_HOUR;
    for (let shown = first; from + shown - wall < until; shown += MINUTES_PER_HOUR) {
      ticks.push(tickAt(from + shown - wall, shown, day.date));
    }
  }
  return { place, pieces, ticks };
}

function tickAt(at: number, wall: number, date: EpochDay): Tick {
  const days = Math.floor(wall / MINUTES_PER_DAY);
  const hour = (wall - days * MINUTES_PER_DAY) / MINUTES_PER_HOUR;
  return { at, hour, label: hour === 0 ? weekdayName(date + days).slice(0, 3) : String(hour).padStart(2, '0') };
}
