import type { Deadline } from '../../domain/project/project';
import type { Instant } from '../../domain/time/instant';
import { DAY } from '../../domain/time/units';
import { formatDate } from '../../domain/values/calendarDate';
import { shortDate } from '../../domain/calendar/phrases';
import type { TreeContext } from '../projectTree/treeNode';
import { dateOf, timeText } from '../times';
import { type Markup, markup } from './markup';

/*
 * Moments as readers elsewhere need them: written down on the clock of whoever saves the page, and named exactly, so that the script
 * of the page can tell them on the clock and in the language of whoever reads it.
 */

/** `Tue 1 Dec 17:00`. */
export function moment({ clock }: TreeContext, instant: Instant): Markup {
  const wall = clock.wallTimeAt(instant);
  return markup`<time datetime="${isoText(instant)}">${shortDate(dateOf(wall))} ${timeText(wall)}</time>`;
}

/** `17:00`, for a scale. */
export function timeOfDay({ clock }: TreeContext, instant: Instant): Markup {
  return markup`<time datetime="${isoText(instant)}" data-form="time">${timeText(clock.wallTimeAt(instant))}</time>`;
}

/** A bare date is that date for everybody. */
export function deadline(context: TreeContext, { instant, date }: Deadline): Markup {
  if (date === undefined) return moment(context, instant);
  return markup`<time datetime="${formatDate(date)}" data-form="date">${shortDate(date)}</time>`;
}

function isoText(instant: Instant): string {
  const time = timeText(instant - Math.floor(instant / DAY) * DAY);
  return `${formatDate(Math.floor(instant / DAY))}T${time}Z`;
}
