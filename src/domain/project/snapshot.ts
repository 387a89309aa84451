import type { ExpectedAnswer } from '../checkpoints/expectedAnswer';
import type { Instant, Interval } from '../time/instant';
import type { Intervals } from '../time/intervals';
import type { UnusualDay } from '../time/unusualDay';
import type { ZoneId } from '../values/zone';
import type { Forecast } from '../forecast/forecast';
import type { Project } from './project';

/**
 * All that views need to show a project at any moment of the coming days, as plain data. Views never parse and never know
 * time zones: working time, offsets and days off are here as instants.
 */
export interface Snapshot {
  readonly project: Project;
  /** The id of the person who is looking; absent when that is nobody in the file. */
  readonly me?: string;
  /** The time that the calendars below cover. Ask for a new snapshot well before it ends. */
  readonly window: Interval;
  /** One for each person of the project who has a zone, in file order. */
  readonly calendars: readonly PersonCalendar[];
  /** When check-ins come round, those of the project in the same order. */
  readonly checkins: readonly CheckinTimes[];
  /** When reviews that were asked for are expected to be answered, in file order. */
  readonly answers: readonly ExpectedAnswer[];
  /** Who shares more or less time with me than usual on the next days: today, tomorrow and the day after, in that order. */
  readonly unusual: readonly UnusualTime[];
  /** When deliverables will be accepted. Ask for a new snapshot when it changes. */
  readonly forecast: Forecast;
}

/** A person's time within the snapshot's window. */
export interface PersonCalendar {
  readonly person: string;
  readonly working: Intervals;
  /**
   * The zones in force, one after the other without gaps; a new stretch begins where zone or offset changes. Mine go far beyond
   * the window, so that any date of the project can be shown on my clock.
   */
  readonly stretches: readonly ZoneStretch[];
  /** Days off, from midnight to midnight on the person's own clock. */
  readonly daysOff: readonly DayOffInterval[];
  /** When they next work after the window; null when that is more than 366 days away. */
  readonly nextWorking: Instant | null;
  /**
   * When they next share working time with me, if that is only after the window; when I am nobody, when they next work after it.
   * Null when that is more than 366 days away, or within the window, where the working times show it.
   */
  readonly nextShared: Instant | null;
}

export interface ZoneStretch extends Interval {
  readonly zone: ZoneId;
  /** Milliseconds to add to an instant for the wall clock. */
  readonly offset: number;
}

/** When a check-in comes round. */
export interface CheckinTimes {
  /** The check-in's id. */
  readonly checkin: string;
  /** When it begins, a few times ahead: first the one that is under way, if one is; none where nothing comes in 366 days. */
  readonly upcoming: readonly Instant[];
}

/**
 * A day on which somebody shares more or less working time with me than they usually do; as long as nobody knows who I am, or
 * when I work, one on which they simply work more or less. In its reasons person 0 is them and person 1 is me.
 */
export interface UnusualTime extends UnusualDay {
  /** The person's id. */
  readonly person: string;
}

export interface DayOffInterval extends Interval {
  readonly kind: 'away' | 'holiday';
  /** The name of a public holiday. */
  readonly name?: string;
}
