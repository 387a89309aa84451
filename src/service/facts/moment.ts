import { longDate, shortDate } from '../../domain/calendar/phrases';
import type { AgreedDeliverable } from '../../domain/format/definition';
import { resolveMoment } from '../../domain/time/resolveMoment';
import type { Instant } from '../../domain/time/instant';
import { localTimeAt, timeIn } from '../../domain/time/whereabouts';
import { stateAt } from '../../domain/time/workState';
import { formatDuration } from '../../domain/values/duration';
import type { Moment } from '../../domain/values/moment';
import { cityOf } from '../../domain/values/zoneName';
import { counted } from '../../views/text';
import { dateOf, roughSpanText, timeText } from '../../views/times';
import type { Table, Tooltip } from '../../views/tooltip';
import type { ServiceContext } from '../context';
import { availabilityIn, fileZone, nameIn, viewerWall, wallTimeOf } from './circumstances';
import { daysAwayText } from './times';
import { workLeft } from './workLeft';

/** More people than this do not fit beside a text. */
const MOST_PEOPLE = 12;

/** What a moment means: on the clock of whoever asks, on everybody's own, and for a due date how much its owner works until then. */
export function momentFacts(
  context: ServiceContext,
  moment: Moment,
  role: 'start' | 'end',
  deliverable?: AgreedDeliverable,
): Tooltip {
  const instant = resolveMoment(moment, fileZone(context), role, context.zones);
  const owner = deliverable?.owner;
  const isOpen = deliverable?.status !== 'accepted' && deliverable?.status !== 'dropped';
  const left = role === 'end' && owner !== undefined && isOpen ? workLeft(context, owner, instant) : undefined;
  return {
    title: momentTitle(context, moment, instant),
    paragraphs: [
      distanceText(context, instant),
      ...(left === undefined || owner === undefined
        ? []
        : [`${nameIn(context, owner)} has ${formatDuration(Math.floor(left))} of working time until then.`]),
    ],
    table: everybodysTimes(context, instant, role),
  };
}

/** On the clock that the file reads it on: `Tuesday 1 December 2026, 17:00 in Europe/Oslo`. */
function momentTitle(context: ServiceContext, moment: Moment, instant: Instant): string {
  const zone = moment.kind === 'instant' ? context.zone : (moment.zone ?? fileZone(context));
  if (moment.kind === 'date') return `${longDate(moment.date)} in ${cityOf(zone)}`;
  const local = timeIn(zone, instant, context.zones);
  return `${longDate(local.date)}, ${timeText(wallTimeOf(local))} in ${cityOf(zone)}`;
}

/** `In 9 days. On your clock Tue 1 Dec 13:00.` */
function distanceText(context: ServiceContext, instant: Instant): string {
  const { now } = context;
  const wall = viewerWall(context, instant);
  const today = dateOf(viewerWall(context, now));
  const far = Math.abs(instant - now);
  const distance =
    dateOf(wall) === today
      ? `${instant < now ? '' : 'in '}${roughSpanText(far)}${instant < now ? ' ago' : ''}`
      : daysAwayText(dateOf(wall), today);
  return `${distance.charAt(0).toUpperCase()}${distance.slice(1)}. On your clock ${shortDate(dateOf(wall))} ${timeText(wall)}.`;
}

/** What everybody's clock shows then, and whether they work; up to a due date it is the time before that counts. */
function everybodysTimes(context: ServiceContext, instant: Instant, role: 'start' | 'end'): Table {
  const people = [...(context.document.agreement.people?.keys() ?? [])];
  const rows = people.slice(0, MOST_PEOPLE).flatMap((id) => {
    const availability = availabilityIn(context, id);
    if (!availability) return [];
    const wall = wallTimeOf(localTimeAt(availability, instant, context.zones));
    const { state } = stateAt(availability, role === 'end' ? instant - 1 : instant, context.zones);
    return [[nameIn(context, id), `${shortDate(dateOf(wall))} ${timeText(wall)}`, state]];
  });
  const more = people.length - MOST_PEOPLE;
  return {
    head: rows.length === 0 ? [] : ['', 'Local time', ''],
    rows: more > 0 ? [...rows, [`and ${counted(more, 'more')}`.replace(/s$/u, ''), '', '']] : rows,
  };
}
