import type { Minutes } from '../values/duration';
import type { Availability } from './availability';
import type { Instant } from './instant';
import { type Intervals, firstEndingAfter } from './intervals';
import { type Never, type Shifted, shortOf } from './shiftWorkingTime';
import { DAY, HORIZON, MINUTE } from './units';
import { workingIntervals } from './workingTime';
import type { ZoneTables } from './zoneTables';

/** How much time is worked out at once. */
const PAGE = 32 * DAY;

/** The working time in one stretch of {@link PAGE} milliseconds, with the sum of what lies before each interval of it. */
interface Page {
  readonly intervals: Intervals;
  /** Milliseconds; one more than there are intervals, the last being the sum of all. */
  readonly before: readonly number[];
}

/**
 * When one person works, for whoever asks many questions about it: page by page as far as it is asked for, each page once, and every
 * answer by binary search. The answers are those of `addWorkingTime` and `subtractWorkingTime`.
 */
export class WorkCalendar {
  readonly #availability: Availability;
  readonly #zones: ZoneTables;
  readonly #pages = new Map<number, Page>();

  constructor(availability: Availability, zones: ZoneTables) {
    this.#availability = availability;
    this.#zones = zones;
  }

  /**
   * The earliest instant at or after `start` such that exactly this much working time lies between the two; for no time at all
   * the first working instant at or after `start`. Only the 366 × 24 hours after `start` count.
   */
  add(start: Instant, amount: Minutes): Shifted {
    if (!(amount >= 0)) return { kind: 'never', because: 'negative', found: 0 };
    const end = start + HORIZON;
    const wanted = Math.round(amount * MINUTE);
    let found = -this.#workedBefore(start);
    for (let number = pageOf(start); number * PAGE < end; number++) {
      const { intervals, before } = this.#page(number);
      // Nothing before `start` is found, so that the interval in which it lies cannot be passed over.
      const place = firstReaching(before, wanted - found, firstEndingAfter(intervals, start));
      const interval = intervals[place];
      if (interval) {
        const instant = Math.max(start, interval.start + wanted - found - (before[place] ?? 0));
        return instant < end || (instant === end && wanted > 0)
          ? { kind: 'reached', instant }
          : this.#never(start, end);
      }
      found += before.at(-1) ?? 0;
    }
    return this.#never(start, end);
  }

  /**
   * The latest instant at or before `end` such that exactly this much working time lies between the two; for no time at all `end`
   * itself. Only the 366 × 24 hours before `end` count.
   */
  subtract(end: Instant, amount: Minutes): Shifted {
    if (!(amount >= 0)) return { kind: 'never', because: 'negative', found: 0 };
    const wanted = Math.round(amount * MINUTE);
    if (wanted === 0) return { kind: 'reached', instant: end };
    const start = end - HORIZON;
    let missing = wanted - this.#workedBefore(end);
    for (let number = pageOf(end); ; number--) {
      const { intervals, before } = this.#page(number);
      if (missing <= 0) {
        const place = lastLeaving(before, -missing);
        const interval = intervals[place];
        const instant = (interval?.start ?? end) - missing - (before[place] ?? 0);
        return instant >= start ? { kind: 'reached', instant } : this.#never(start, end);
      }
      if (number * PAGE <= start) return this.#never(start, end);
      missing -= this.#page(number - 1).before.at(-1) ?? 0;
    }
  }

  /** The first instant after this one at which working starts or stops; undefined when that is not within 366 days. */
  nextChange(after: Instant): Instant | undefined {
    const next = this.add(after, 0);
    if (next.kind === 'never') return undefined;
    if (next.instant > after) return next.instant;
    for (let number = pageOf(after); number * PAGE < after + HORIZON; number++) {
      const { intervals } = this.#page(number);
      const from = Math.max(after, number * PAGE);
      const interval = intervals[firstEndingAfter(intervals, from)];
      if (!interval || interval.start > from) return from;
      if (interval.end < (number + 1) * PAGE) return interval.end;
    }
    return undefined;
  }

  #never(start: Instant, end: Instant): Never {
    let found = this.#workedBefore(end) - this.#workedBefore(start);
    for (let number = pageOf(start); number < pageOf(end); number++) found += this.#page(number).before.at(-1) ?? 0;
    return shortOf(found);
  }

  /** The working time of the instant's page that lies before the instant, in milliseconds. */
  #workedBefore(instant: Instant): number {
    const { intervals, before } = this.#page(pageOf(instant));
    const place = firstEndingAfter(intervals, instant);
    const begun = Math.max(0, instant - (intervals[place]?.start ?? instant));
    return (before[place] ?? 0) + begun;
  }

  #page(number: number): Page {
    const known = this.#pages.get(number);
    if (known) return known;
    const span = { start: number * PAGE, end: (number + 1) * PAGE };
    const intervals = workingIntervals(this.#availability, span, this.#zones);
    const before = [0];
    for (const { start, end } of intervals) before.push((before.at(-1) ?? 0) + end - start);
    const page = { intervals, before };
    this.#pages.set(number, page);
    return page;
  }
}

function pageOf(instant: Instant): number {
  return Math.floor(instant / PAGE);
}

/** The first interval at or after `from` by whose end at least this much has been worked since the beginning of the page. */
function firstReaching(before: readonly number[], amount: number, from: number): number {
  let low = from;
  let high = before.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((before[middle + 1] ?? 0) < amount) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last interval at whose start no more than this much has been worked since the beginning of the page. */
function lastLeaving(before: readonly number[], amount: number): number {
  let low = 0;
  let high = before.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((before[middle] ?? 0) <= amount) low = middle;
    else high = middle - 1;
  }
  return low;
}
