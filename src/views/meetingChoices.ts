import { spelledDuration } from '../domain/calendar/phrases';
import type { Snapshot } from '../domain/project/snapshot';
import type { Instant } from '../domain/time/instant';
import { type Minutes, parseDuration } from '../domain/values/duration';
import { calendarOf } from './presence';
import type { WallClock } from './wallClock';
import { type HoursRow, workingHours } from './workingHours';

/** Those who can be asked to a meeting, in file order: everybody with a time zone, for of others nobody can say when they work. */
export function meetingPeople(snapshot: Snapshot, now: Instant, clock: WallClock): readonly HoursRow[] {
  return workingHours(snapshot, now, clock).filter(({ person }) => calendarOf(snapshot, person) !== undefined);
}

/** A length to choose for a meeting. */
export interface LengthRow {
  readonly minutes: Minutes;
  readonly label: string;
  /** Whether it is what was typed, so that it is shown whatever the filter makes of its label. */
  readonly typed: boolean;
}

const USUAL_LENGTHS: readonly Minutes[] = [15, 30, 45, 60, 90, 120];

/** The longest meeting there is: half a day of 24 hours, in minutes. */
const LONGEST: Minutes = 12 * 60;

/** Lengths to choose from, after the one that was typed in the file's words for durations, such as `1h15m`, if one was. */
export function meetingLengths(typed: string): readonly LengthRow[] {
  const parsed = parseDuration(typed.trim());
  const own = parsed.ok && parsed.value >= 1 && parsed.value <= LONGEST ? [Math.round(parsed.value)] : [];
  const usual = USUAL_LENGTHS.filter((minutes) => !own.includes(minutes));
  return [...own.map((minutes) => lengthRow(minutes, true)), ...usual.map((minutes) => lengthRow(minutes, false))];
}

function lengthRow(minutes: Minutes, typed: boolean): LengthRow {
  return { minutes, label: spelledDuration(minutes), typed };
}

/** A stretch of time ahead to look for a meeting in. */
export interface HorizonRow {
  /** In units of 24 hours. */
  readonly days: number;
  readonly label: string;
}

/** How far ahead a meeting may be. */
export const meetingHorizons: readonly HorizonRow[] = [
  { days: 1, label: 'The next 24 hours' },
  { days: 3, label: 'The next 3 days' },
  { days: 7, label: 'The next week' },
  { days: 14, label: 'The next 2 weeks' },
  { days: 28, label: 'The next 4 weeks' },
];
