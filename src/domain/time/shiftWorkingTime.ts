import { type Minutes, formatDuration } from '../values/duration';
import type { Availability } from './availability';
import { windowsBackFrom, windowsFrom } from './horizon';
import type { Instant } from './instant';
import { HORIZON, MINUTE } from './units';
import { workingIntervals } from './workingTime';
import type { ZoneTables } from './zoneTables';

/** Where adding or subtracting working time leads, or why it leads nowhere. */
export type Shifted = { readonly kind: 'reached'; readonly instant: Instant } | Never;

/** An amount of working time that does not fit into the 366 days that count. */
export interface Never {
  readonly kind: 'never';
  /** `negative` is an amount below zero, which no stretch of time holds. */
  readonly because: 'no-working-time' | 'too-little-working-time' | 'negative';
  /** The working time that there is in those days. */
  readonly found: Minutes;
}

/**
 * The earliest instant at or after `start` such that exactly this much of the person's working time lies between the two.
 * For no time at all it is the first instant at or after `start` at which they work. Only the 366 × 24 hours after `start` count.
 */
export function addWorkingTime(
  availability: Availability,
  start: Instant,
  amount: Minutes,
  zones: ZoneTables,
): Shifted {
  if (!(amount >= 0)) return { kind: 'never', because: 'negative', found: 0 };
  const wanted = Math.round(amount * MINUTE);
  let found = 0;
  for (const window of windowsFrom({ start, end: start + HORIZON })) {
    for (const worked of workingIntervals(availability, window, zones)) {
      const missing = wanted - found;
      if (missing <= worked.end - worked.start) return { kind: 'reached', instant: worked.start + missing };
      found += worked.end - worked.start;
    }
  }
  return shortOf(found);
}

/**
 * The latest instant at or before `end` such that exactly this much of the person's working time lies between the two. For
 * no time at all it is `end` itself. Only the 366 × 24 hours before `end` count.
 */
export function subtractWorkingTime(
  availability: Availability,
  end: Instant,
  amount: Minutes,
  zones: ZoneTables,
): Shifted {
  if (!(amount >= 0)) return { kind: 'never', because: 'negative', found: 0 };
  const wanted = Math.round(amount * MINUTE);
  if (wanted === 0) return { kind: 'reached', instant: end };
  let found = 0;
  for (const window of windowsBackFrom({ start: end - HORIZON, end })) {
    for (const worked of workingIntervals(availability, window, zones).toReversed()) {
      const missing = wanted - found;
      if (missing <= worked.end - worked.start) return { kind: 'reached', instant: worked.end - missing };
      found += worked.end - worked.start;
    }
  }
  return shortOf(found);
}

/** Says of an amount of working time that it does not fit: there are only that many milliseconds. */
export function shortOf(found: number): Never {
  return {
    kind: 'never',
    because: found === 0 ? 'no-working-time' : 'too-little-working-time',
    found: found / MINUTE,
  };
}

/** One sentence for people about why there is no answer; `name` is the person's. */
export function describeNever({ because, found }: Never, name: string): string {
  if (because === 'negative') return 'An amount of working time is never below zero.';
  if (because === 'no-working-time') return `${name} has no working time within 366 days.`;
  return `${name} has only ${formatDuration(Math.floor(found))} of working time within 366 days.`;
}
