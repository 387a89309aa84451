import type { Band } from '../time/burden';
import type { Instant, Interval } from '../time/instant';
import type { WallTime } from '../time/units';
import type { Minutes } from '../values/duration';
import type { Span } from '../values/span';

/*
 * Questions about meetings and their answers, as plain data: views never know time zones, so that all clocks are read here.
 */

/** Asks for times for a meeting. */
export interface SlotQuestion {
  /** Ids of those who come; who has no time zone, or is not in the agreement, is left out. */
  readonly people: readonly string[];
  readonly minutes: Minutes;
  readonly from: Instant;
  /** How far ahead to look, in units of 24 hours. */
  readonly days: number;
  /** How many times to find at most. */
  readonly top: number;
  /** The id of whoever is looking, come or not. */
  readonly viewer?: string;
}

/** A time for a meeting. */
export interface PlannedSlot extends Interval {
  /** What it asks of everyone together; 0 when all of it is everybody's working time. */
  readonly burden: number;
  readonly guests: readonly PlannedGuest[];
  /** What the clock of whoever is looking shows meanwhile; absent when nobody knows who that is, or where. */
  readonly viewer?: { readonly start: WallTime; readonly end: WallTime };
}

/** What a meeting means to one person. */
export interface PlannedGuest {
  /** The person's id. */
  readonly person: string;
  /** What their own clock shows when the meeting starts. */
  readonly start: WallTime;
  /** The worst that any minute of it is to them. */
  readonly band: Band;
}

/** Names a meeting at a time that was decided on. */
export interface MeetingQuestion extends Interval {
  /** Ids of those who come; who has no time zone, or is not in the agreement, is left out. */
  readonly people: readonly string[];
  /** The id of whoever asks the others to come. */
  readonly organizer?: string;
}

/** Asks what a meeting at a time that was picked would mean to those who come. */
export interface WeighQuestion extends Interval {
  /** Ids of those who come; who has no time zone, or is not in the agreement, is left out. */
  readonly people: readonly string[];
}

/** What to send to those who are asked to a meeting. */
export interface MeetingPapers {
  /** Plain text to paste into a message. */
  readonly invitation: string;
  /** The text of an `.ics` file. */
  readonly calendar: string;
  /** The same with e-mail addresses; absent unless the organizer has one, and somebody else. */
  readonly invitingCalendar?: string;
}

/** Days on which somebody does not work. */
export interface FreeDays {
  /** The person's id. */
  readonly person: string;
  /** Dates on their own calendar, in spans that neither overlap nor touch. */
  readonly days: readonly Span[];
}
