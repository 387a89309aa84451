/** Milliseconds in a second of elapsed time. */
export const SECOND = 1000;

/** Milliseconds in a minute of elapsed time. */
export const MINUTE = 60 * SECOND;

/** Milliseconds in an hour of elapsed time. */
export const HOUR = 60 * MINUTE;

/** Milliseconds in 24 hours. A calendar day on which clocks change is shorter or longer than this. */
export const DAY = 24 * HOUR;

/** How far any search for working time looks ahead or back: 366 × 24 hours, in milliseconds. */
export const HORIZON = 366 * DAY;

/**
 * A reading of a wall clock and calendar without its zone, as the milliseconds from 1970-01-01 00:00 on that same wall:
 * an epoch day times {@link DAY} plus the time since midnight. It names an instant only together with a zone.
 */
export type WallTime = number;
