/** A point in time: whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** A half-open stretch of time: `start` belongs to it, `end` does not. Never empty. */
export interface Interval {
  readonly start: Instant;
  readonly end: Instant;
}
