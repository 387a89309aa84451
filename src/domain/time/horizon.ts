import type { Availability } from './availability';
import type { Interval } from './instant';
import type { Intervals } from './intervals';
import { DAY } from './units';
import type { ZoneTables } from './zoneTables';
import { workingIntervals } from './workingTime';

/** The length of the first window of a search. Most answers lie within it. */
const FIRST_WINDOW = 8 * DAY;

/** Windows that together make up the span, earliest first, each twice as long as the one before: for a search that usually ends soon. */
export function* windowsFrom({ start, end }: Interval): Generator<Interval, undefined> {
  let length = FIRST_WINDOW;
  for (let from = start; from < end; length *= 2) {
    const to = Math.min(from + length, end);
    yield { start: from, end: to };
    from = to;
  }
}

/** Windows that together make up the span, latest first, each twice as long as the one after it. */
export function* windowsBackFrom({ start, end }: Interval): Generator<Interval, undefined> {
  let length = FIRST_WINDOW;
  for (let to = end; to > start; length *= 2) {
    const from = Math.max(to - length, start);
    yield { start: from, end: to };
    to = from;
  }
}

/** The intervals of consecutive windows as one sequence, with those joined again that the edge of a window has cut. */
export function* joined(windows: Iterable<Intervals>): Generator<Interval, undefined> {
  let open: Interval | undefined;
  for (const intervals of windows) {
    for (const next of intervals) {
      if (open?.end === next.start) {
        open = { start: open.start, end: next.end };
      } else {
        if (open) yield open;
        open = next;
      }
    }
  }
  if (open) yield open;
}

/** A person's working time in the span as one sequence, which is worked out only as far as it is read. */
export function workingTimeIn(
  availability: Availability,
  span: Interval,
  zones: ZoneTables,
): Generator<Interval, undefined> {
  return joined(workingWindows(availability, span, zones));
}

function* workingWindows(availability: Availability, span: Interval, zones: ZoneTables): Generator<Intervals> {
  for (const window of windowsFrom(span)) yield workingIntervals(availability, window, zones);
}
