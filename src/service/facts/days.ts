import { longDate } from '../../domain/calendar/phrases';
import { spanHolds } from '../../domain/time/whereabouts';
import { type EpochDay, weekdayOf } from '../../domain/values/calendarDate';
import type { Span, Travel } from '../../domain/values/span';
import { counted } from '../../views/text';
import { daysText } from '../../views/daysText';
import type { Tooltip } from '../../views/tooltip';
import type { ServiceContext } from '../context';
import { availabilityIn, viewerToday } from './circumstances';
import { daysAwayText } from './times';
import { zoneFacts } from './zone';

/** Which weekday a date is, and how far away. */
export function dateFacts(context: ServiceContext, date: EpochDay): Tooltip {
  return { title: longDate(date), paragraphs: [sentence(daysAwayText(date, viewerToday(context)))] };
}

/** How long a span of days is, how far away, and how many of its days somebody would work. */
export function spanFacts(context: ServiceContext, span: Span, person: string | undefined): Tooltip {
  const today = viewerToday(context);
  const distance = spanHolds(span, today) ? 'now' : daysAwayText(span.first > today ? span.first : span.last, today);
  const hours = availabilityIn(context, person)?.hours;
  const days = Math.min(span.last - span.first + 1, LONGEST);
  const worked =
    hours &&
    Array.from({ length: days }, (_, index) => weekdayOf(span.first + index)).filter((day) => hours[day].length > 0);
  return {
    title: daysText(span),
    paragraphs: [
      sentence(distance),
      ...(worked ? [`${sentence(counted(worked.length, 'working day')).slice(0, -1)} by the hours alone.`] : []),
    ],
  };
}

/** Ten years. Nobody is away for longer, and a slip of the pen costs no time. */
const LONGEST = 3660;

/** The days of a stay elsewhere, and the clock there. */
export function travelFacts(context: ServiceContext, { span, zone }: Travel, person: string | undefined): Tooltip {
  const days = spanFacts(context, span, person);
  const place = zoneFacts(context, zone);
  return { title: days.title, paragraphs: [...(days.paragraphs ?? []), place.title, ...(place.paragraphs ?? [])] };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
