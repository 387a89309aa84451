import { shortDate } from '../../domain/calendar/phrases';
import type { Interval } from '../../domain/time/instant';
import { DAY, type WallTime } from '../../domain/time/units';
import type { EpochDay } from '../../domain/values/calendarDate';
import { counted } from '../../views/text';
import { dateOf, timeText } from '../../views/times';

/** Reads a clock. */
export type ReadClock = (instant: number) => WallTime;

/** `09:00–12:00, 13:00–18:00`; a start on another date than that one says which, and a midnight that ends a day is 24:00. */
export function timesText(intervals: readonly Interval[], date: EpochDay, read: ReadClock): string {
  return intervals
    .map(({ start, end }) => {
      const [from, to] = [read(start), read(end)];
      const day = dateOf(from) === date ? '' : `${shortDate(dateOf(from))} `;
      return `${day}${timeText(from)}–${to === (dateOf(from) + 1) * DAY ? '24:00' : timeText(to)}`;
    })
    .join(', ');
}

/** `today`, `tomorrow`, `in 9 days`, `3 days ago`. */
export function daysAwayText(date: EpochDay, today: EpochDay): string {
  const days = date - today;
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${counted(-days, 'day')} ago`;
}
