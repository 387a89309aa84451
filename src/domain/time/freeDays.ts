import { weekdayOf } from '../values/calendarDate';
import type { Span } from '../values/span';
import type { Availability } from './availability';
import { dayOff } from './workingTime';

/**
 * The dates of a person on which no working time begins, whatever the reason, as spans that neither overlap nor touch. They are
 * dates of the calendar on the person's own wall, wherever they are.
 */
export function freeDays(availability: Availability, { first, last }: Span): readonly Span[] {
  const spans: Span[] = [];
  for (let date = first; date <= last; date++) {
    if (availability.hours[weekdayOf(date)].length > 0 && dayOff(availability, date) === undefined) continue;
    const open = spans.at(-1);
    if (open?.last === date - 1) spans[spans.length - 1] = { first: open.first, last: date };
    else spans.push({ first: date, last: date });
  }
  return spans;
}
