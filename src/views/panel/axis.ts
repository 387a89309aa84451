import { shortDate } from '../../domain/calendar/phrases';
import type { Instant } from '../../domain/time/instant';
import { DAY } from '../../domain/time/units';
import { type EpochDay, civilOf, weekdayOf } from '../../domain/values/calendarDate';
import type { Span } from '../../domain/values/span';
import type { TreeContext } from '../projectTree/treeNode';
import { dateOf } from '../times';

/** The days over which deliverables are drawn. Every position is in days since the first of them began on my clock. */
export interface Axis {
  readonly days: number;
  /** Mondays, or the first days of months where there are too many of those. */
  readonly ticks: readonly AxisTick[];
  /** Where now is. */
  readonly today: number;
}

export interface AxisTick {
  readonly at: number;
  /** `23 Nov`, or `Dec 2026`. */
  readonly label: string;
}

/** More days than this make no picture; what lies beyond is drawn at the edge. */
const MOST_DAYS = 730;

/** Days before the first date and after the last that keep marks off the edge. */
const MARGIN = 2;

/** Up to this many weeks, each is told. */
const MOST_WEEKS = 14;

/** The dates from the first to the last that has to be in sight. */
export function axisSpan(context: TreeContext): Span {
  const { now, clock } = context;
  const today = dateOf(clock.wallTimeAt(now));
  const dates = instantsShown(context).map((instant) => dateOf(clock.wallTimeAt(instant)));
  const first = Math.max(today - MOST_DAYS / 2, Math.min(today, ...dates) - MARGIN);
  return { first, last: Math.min(first + MOST_DAYS, Math.max(today + 2 * 7, ...dates) + MARGIN) };
}

function instantsShown({ snapshot: { project, forecast } }: TreeContext): readonly Instant[] {
  const open = new Map(forecast.deliverables.map((deliverable) => [deliverable.id, deliverable]));
  return project.deliverables.flatMap(({ id, due }) => {
    const forecast = open.get(id);
    return [forecast?.start, forecast?.accepted, forecast && due?.instant].filter(
      (instant) => typeof instant === 'number',
    );
  });
}

/** The axis over these dates. */
export function axisOver(span: Span, { now, clock }: TreeContext): Axis {
  const days = span.last - span.first + 1;
  return { days, ticks: ticksOver(span), today: placeOn(span, clock.wallTimeAt(now)) };
}

/** Where a wall time of mine is, kept within the axis. */
export function placeOn({ first, last }: Span, wall: number): number {
  const days = wall / DAY - first;
  return Math.round(Math.min(last - first + 1, Math.max(0, days)) * 1000) / 1000;
}

function ticksOver({ first, last }: Span): readonly AxisTick[] {
  const byWeek = last - first <= MOST_WEEKS * 7;
  const ticks: AxisTick[] = [];
  for (let date = first; date <= last; date++) {
    const { day } = civilOf(date);
    if (byWeek ? weekdayOf(date) === 0 : day === 1) ticks.push({ at: date - first, label: tickLabel(date, byWeek) });
  }
  return ticks;
}

/** `Mon 23 Nov` without its weekday, or `Dec`, and `Jan 2027` where a year begins. */
function tickLabel(date: EpochDay, byWeek: boolean): string {
  const [, day = '', month = ''] = shortDate(date).split(' ');
  if (byWeek) return `${day} ${month}`;
  const { year, month: number } = civilOf(date);
  return number === 1 ? `${month} ${year}` : month;
}
