import type { Availability } from './availability';
import { joined, windowsFrom, workingTimeIn } from './horizon';
import type { Instant, Interval } from './instant';
import type { Intervals } from './intervals';
import { overlap } from './overlap';
import { HORIZON } from './units';
import { workingIntervals } from './workingTime';
import type { ZoneTables } from './zoneTables';

/** The next stretch of shared working time, or why there is none. */
export type NextOverlap = { readonly kind: 'found'; readonly interval: Interval } | NoOverlap;

/** Why people share no working time in the 366 days after an instant. */
export interface NoOverlap {
  readonly kind: 'never';
  readonly because:
    | { readonly kind: 'nobody' }
    /** The quorum is less than one or more than there are people. */
    | { readonly kind: 'quorum'; readonly quorum: number; readonly people: number }
    /** Too few people are left for the quorum when those who have no working time at all, by their place in the list, are not counted. */
    | { readonly kind: 'no-working-time'; readonly people: readonly number[] }
    /** Enough people work, though never at the same time. */
    | { readonly kind: 'hours-never-meet' };
}

/**
 * The first maximal stretch at or after `from` in which at least `quorum` of these people work; it starts at `from` where it
 * is already under way, and ends with the 366 × 24 hours that are looked at.
 */
export function nextOverlap(
  people: readonly Availability[],
  from: Instant,
  zones: ZoneTables,
  quorum: number = people.length,
): NextOverlap {
  if (people.length === 0) return { kind: 'never', because: { kind: 'nobody' } };
  if (!(quorum >= 1 && quorum <= people.length)) {
    return { kind: 'never', because: { kind: 'quorum', quorum, people: people.length } };
  }
  const span = { start: from, end: from + HORIZON };
  const { value: interval } = joined(overlapWindows(people, span, zones, quorum)).next();
  if (interval) return { kind: 'found', interval };
  const idle = people.flatMap((person, place) => (workingTimeIn(person, span, zones).next().done ? [place] : []));
  return people.length - idle.length < quorum
    ? { kind: 'never', because: { kind: 'no-working-time', people: idle } }
    : { kind: 'never', because: { kind: 'hours-never-meet' } };
}

function* overlapWindows(
  people: readonly Availability[],
  span: Interval,
  zones: ZoneTables,
  quorum: number,
): Generator<Intervals> {
  for (const window of windowsFrom(span)) {
    yield overlap(
      people.map((person) => workingIntervals(person, window, zones)),
      quorum,
    );
  }
}
