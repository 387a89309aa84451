import type { Weekday } from './calendarDate';

/** A range of wall-clock time in minutes since midnight of the day it belongs to; `end` lies past 1440 when it runs into the next day. */
export interface DailyRange {
  readonly start: number;
  readonly end: number;
}

/** The ranges of each weekday, Monday first, each day's in order of their start. A day off has none. */
export type WeeklyHours = Readonly<Record<Weekday, readonly DailyRange[]>>;
