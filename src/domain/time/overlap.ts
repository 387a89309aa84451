import type { Interval } from './instant';
import type { Intervals } from './intervals';

/**
 * Where at least `quorum` of these people work at once, as maximal intervals; by default all of them.
 *
 * Nobody overlaps with nobody: there is no overlap when there are no people, when the quorum is more than there are, or
 * when it is less than one.
 */
export function overlap(people: readonly Intervals[], quorum: number = people.length): Intervals {
  if (!(quorum >= 1 && quorum <= people.length)) return [];
  const starts = boundaries(people, 'start');
  const ends = boundaries(people, 'end');
  const shared: Interval[] = [];
  let since = 0;
  let working = 0;
  let next = 0;
  for (const end of ends) {
    // Who starts at the very instant at which another stops takes over: starts go first, and nothing is cut in two.
    for (; next < starts.length; next++) {
      const start = starts[next] ?? Number.POSITIVE_INFINITY;
      if (start > end) break;
      if (++working === quorum) since = start;
    }
    if (working-- === quorum && since < end) shared.push({ start: since, end });
  }
  return shared;
}

/** One end of every interval of everybody, in order of time. */
function boundaries(people: readonly Intervals[], side: 'start' | 'end'): Float64Array {
  const times = new Float64Array(people.reduce((count, intervals) => count + intervals.length, 0));
  let at = 0;
  for (const intervals of people) {
    for (const interval of intervals) times[at++] = interval[side];
  }
  return times.sort();
}
