import type { Instant, Interval } from './instant';
import { DAY, SECOND, type WallTime } from './units';

/** The offset from UTC at an instant, in milliseconds and positive east of Greenwich. Changes fall on whole seconds. */
export type OffsetAt = (instant: Instant) => number;

/** A clock change: from `at` on, the offset is `after` milliseconds. */
export interface ClockChange {
  readonly at: Instant;
  readonly before: number;
  readonly after: number;
}

/**
 * How often a zone's offset is looked at. Two changes that cancel each other out between two looks would be missed, and
 * the closest such pair of any zone since 1970 lies 167 hours apart (Recife in 2000, Gaza in 2040); Ramadan in Morocco
 * takes weeks. Four days leave room, and cost about a hundred looks a year.
 */
const STEP = 4 * DAY;

/** How much time is searched at once, a little more than a year. */
const PAGE = 92 * STEP;

/** A wall clock is always less than this far from UTC, so a page that reaches this far past its ends answers for both. */
const MARGIN = DAY;

/** A clock change with the wall time from which a reading of the clock means the new offset. */
interface Turn extends ClockChange {
  readonly wall: WallTime;
}

/** The clock changes around one stretch of {@link PAGE} milliseconds, in order, and the offset before the first. */
interface OffsetPage {
  readonly number: number;
  readonly offset: number;
  readonly turns: readonly Turn[];
}

/**
 * The clock changes of one zone, found by search when a year is first asked for and kept as integers.
 *
 * Wall time is read the 'compatible' way of ECMAScript's Temporal and RFC 5545: a time that a change skips is read as if
 * the old offset still held, and one that happens twice is the first. Both say the same thing: the old offset holds until
 * the wall clock has passed the change by either offset, that is until change + max(before, after).
 */
export class ZoneRules {
  readonly #offsetAt: OffsetAt;
  readonly #pages = new Map<number, OffsetPage>();
  #recent: OffsetPage;

  constructor(offsetAt: OffsetAt) {
    this.#offsetAt = offsetAt;
    this.#recent = { number: Number.NaN, offset: 0, turns: [] };
  }

  /** The offset from UTC at that instant, in milliseconds. */
  offsetAt(instant: Instant): number {
    const page = this.#pageOf(instant);
    let { offset } = page;
    for (const turn of page.turns) {
      if (instant < turn.at) break;
      offset = turn.after;
    }
    return offset;
  }

  /** What the wall clock shows at that instant. */
  wallTimeAt(instant: Instant): WallTime {
    return instant + this.offsetAt(instant);
  }

  /** The instant at which the wall clock shows that time; skipped and repeated times as the class says. */
  instantOf(wall: WallTime): Instant {
    const page = this.#pageOf(wall);
    let { offset } = page;
    for (const turn of page.turns) {
      if (wall < turn.wall) break;
      offset = turn.after;
    }
    return wall - offset;
  }

  /** The clock changes in that span, in order. */
  changesIn({ start, end }: Interval): readonly ClockChange[] {
    const changes: ClockChange[] = [];
    for (let number = Math.floor(start / PAGE); number * PAGE < end; number++) {
      const from = Math.max(start, number * PAGE);
      const to = Math.min(end, (number + 1) * PAGE);
      for (const { at, before, after } of this.#page(number).turns) {
        if (from <= at && at < to) changes.push({ at, before, after });
      }
    }
    return changes;
  }

  #pageOf(time: number): OffsetPage {
    const number = Math.floor(time / PAGE);
    if (number !== this.#recent.number) this.#recent = this.#page(number);
    return this.#recent;
  }

  #page(number: number): OffsetPage {
    const known = this.#pages.get(number);
    if (known) return known;
    const page = readPage(this.#offsetAt, number);
    this.#pages.set(number, page);
    return page;
  }
}

function readPage(offsetAt: OffsetAt, number: number): OffsetPage {
  const end = (number + 1) * PAGE + MARGIN;
  let left = number * PAGE - MARGIN;
  const offset = offsetAt(left);
  const turns: Turn[] = [];
  let before = offset;
  while (left < end) {
    const right = Math.min(left + STEP, end);
    const atRight = offsetAt(right);
    while (before !== atRight) {
      const at = changeBetween(offsetAt, left, right, before);
      const after = offsetAt(at);
      turns.push({ at, before, after, wall: at + Math.max(before, after) });
      left = at;
      before = after;
    }
    left = right;
  }
  return { number, offset, turns };
}

/** The second in (left, right] at which the offset stops being `before`, which it is at `left` and no longer at `right`. */
function changeBetween(offsetAt: OffsetAt, left: Instant, right: Instant, before: number): Instant {
  let same = left;
  let changed = right;
  while (changed - same > SECOND) {
    const middle = same + Math.floor((changed - same) / (2 * SECOND)) * SECOND;
    if (offsetAt(middle) === before) same = middle;
    else changed = middle;
  }
  return changed;
}
