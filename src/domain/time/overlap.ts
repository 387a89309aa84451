import type { Instant, Interval } from './instant';
import { type Intervals, intersect } from './intervals';
import { Tally } from './tally';

/**
 * Where at least `quorum` of these people work at once, as maximal intervals; by default all of them.
 *
 * Nobody overlaps with nobody: there is no overlap when there are no people, when the quorum is more than there are, or
 * when it is less than one.
 */
export function overlap(people: readonly Intervals[], quorum: number = people.length): Intervals {
  if (!(quorum >= 1 && quorum <= people.length)) return [];
  return quorum === people.length ? people.reduce(intersect) : whereEnough(people, quorum);
}

/** Counts, instant by instant, how many work; who starts when another stops takes over, and nothing is cut in two. */
function whereEnough(people: readonly Intervals[], quorum: number): Intervals {
  const tally = new Tally(2 * people.reduce((count, intervals) => count + intervals.length, 0));
  for (const intervals of people) {
    for (const { start, end } of intervals) {
      tally.add(start, 1);
      tally.add(end, -1);
    }
  }
  const shared: Interval[] = [];
  let since: Instant | undefined;
  let working = 0;
  for (const instant of tally.instants()) {
    working += tally.changeAt(instant);
    if (working >= quorum) {
      since ??= instant;
    } else if (since !== undefined) {
      shared.push({ start: since, end: instant });
      since = undefined;
    }
  }
  return shared;
}
