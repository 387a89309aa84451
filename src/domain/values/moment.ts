import type { EpochDay } from './calendarDate';
import type { ZoneId } from './zone';

/** A point in time as the file writes it. What it means may depend on the file's zone and on whether it is a start or a due date. */
export type Moment = DateMoment | WallClockMoment | InstantMoment;

/** `2026-12-01`, with or without a zone. */
export interface DateMoment {
  readonly kind: 'date';
  readonly date: EpochDay;
  readonly zone?: ZoneId;
}

/** `2026-12-01 17:00`, with or without a zone. */
export interface WallClockMoment {
  readonly kind: 'wall-clock';
  readonly date: EpochDay;
  /** Milliseconds since midnight of the wall clock, less than 24 hours. */
  readonly time: number;
  readonly zone?: ZoneId;
}

/** ISO 8601 with an offset, such as `2026-12-01T17:00:00+01:00`. */
export interface InstantMoment {
  readonly kind: 'instant';
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly instant: number;
}
