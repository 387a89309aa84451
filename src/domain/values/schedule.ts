import type { EpochDay, Weekday } from './calendarDate';

/** When a check-in takes place; `minute` counts from midnight of the wall clock in the check-in's zone. */
export type Schedule = WeeklySchedule | MonthlySchedule;

/** `Mon,Wed 10:00`, or `Fri 13:00 every 2 weeks from 2026-11-06`: weeks are counted from the Monday of the anchor's week. */
export interface WeeklySchedule {
  readonly kind: 'weekly';
  readonly days: readonly Weekday[];
  readonly minute: number;
  /** 1 for every week. */
  readonly everyWeeks: number;
  /** The first date on which it may take place; always there when `everyWeeks` is more than 1. */
  readonly anchor?: EpochDay;
}

/** `2nd Tue 10:00` or `last Fri 16:00`. */
export interface MonthlySchedule {
  readonly kind: 'monthly';
  readonly nth: 1 | 2 | 3 | 4 | 5 | 'last';
  readonly day: Weekday;
  readonly minute: number;
}
