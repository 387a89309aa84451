import type { Instant, Interval } from './instant';

/**
 * Intervals in order of time that neither overlap nor touch: each describes one maximal stretch. What is called
 * `Intervals` has this shape everywhere; {@link union} brings any other list into it.
 */
export type Intervals = readonly Interval[];

/** The stretches of time that lie in at least one of these intervals, which may come in any order. */
export function union(intervals: readonly Interval[]): Intervals {
  if (isUnion(intervals)) return intervals;
  const merged: Interval[] = [];
  let open: Interval | undefined;
  for (const next of intervals.toSorted((a, b) => a.start - b.start)) {
    if (open && next.start <= open.end) {
      if (next.end > open.end) open = { start: open.start, end: next.end };
    } else {
      if (open) merged.push(open);
      open = next;
    }
  }
  if (open) merged.push(open);
  return merged;
}

function isUnion(intervals: readonly Interval[]): boolean {
  let end = Number.NEGATIVE_INFINITY;
  for (const next of intervals) {
    if (next.start <= end) return false;
    end = next.end;
  }
  return true;
}

/** The stretches of time that lie in both. */
export function intersect(some: Intervals, others: Intervals): Intervals {
  const shared: Interval[] = [];
  for (let i = 0, j = 0; ;) {
    const one = some[i];
    const other = others[j];
    if (!one || !other) return shared;
    const start = Math.max(one.start, other.start);
    const end = Math.min(one.end, other.end);
    // What stays whole is kept as it is: most of it does when many people are intersected one after the other.
    if (start < end) shared.push(start === one.start && end === one.end ? one : { start, end });
    if (one.end < other.end) i++;
    else j++;
  }
}

/** The part of these intervals that lies in the span. */
export function clip(intervals: Intervals, span: Interval): Intervals {
  return intersect(intervals, [span]);
}

/** How long these intervals last together, in milliseconds. */
export function totalOf(intervals: Intervals): number {
  return intervals.reduce((total, { start, end }) => total + end - start, 0);
}

/** The interval that holds the instant, or the first one after it; undefined when all have ended by then. */
export function intervalFrom(intervals: Intervals, instant: Instant): Interval | undefined {
  return intervals[firstEndingAfter(intervals, instant)];
}

/** Whether the instant lies in one of these intervals. */
export function holds(intervals: Intervals, instant: Instant): boolean {
  const next = intervalFrom(intervals, instant);
  return next !== undefined && next.start <= instant;
}

/** The index of the first interval that ends after the instant; the length of the list when there is none. */
export function firstEndingAfter(intervals: Intervals, instant: Instant): number {
  let low = 0;
  let high = intervals.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const { end } = intervals[middle] ?? { end: Number.POSITIVE_INFINITY };
    if (end <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
