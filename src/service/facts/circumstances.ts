import type { AgreedDeliverable, AgreedPerson } from '../../domain/format/definition';
import { availabilityOf } from '../../domain/project/availabilityOf';
import { DEFAULT_ZONE } from '../../domain/project/resolveProject';
import type { Availability } from '../../domain/time/availability';
import type { Instant, Interval } from '../../domain/time/instant';
import { DAY, type WallTime } from '../../domain/time/units';
import { type LocalTime, localTimeAt, timeIn } from '../../domain/time/whereabouts';
import type { EpochDay } from '../../domain/values/calendarDate';
import type { ZoneId } from '../../domain/values/zone';
import { oneLine } from '../../views/text';
import type { ServiceContext } from '../context';

/** What an agreement says about a person; undefined for somebody who is not in it. */
export function personIn({ document }: ServiceContext, id: string | undefined): AgreedPerson | undefined {
  return id === undefined ? undefined : document.agreement.people?.get(id);
}

/** When a person works; undefined for somebody without a zone. */
export function availabilityIn(context: ServiceContext, id: string | undefined): Availability | undefined {
  const person = personIn(context, id);
  return person && availabilityOf(person, context.holidaysOf);
}

/** The name that people know somebody by: their id where there is no other. */
export function nameIn(context: ServiceContext, id: string): string {
  return oneLine(personIn(context, id)?.name ?? '') || id;
}

export function deliverableIn({ document }: ServiceContext, id: string): AgreedDeliverable | undefined {
  return document.agreement.deliverables?.get(id);
}

/** The title that people know a deliverable by: its id where there is no other. */
export function titleIn(context: ServiceContext, id: string): string {
  return oneLine(deliverableIn(context, id)?.title ?? '') || id;
}

/** The zone of dates and times of the file that name none. */
export function fileZone({ document }: ServiceContext): ZoneId {
  return document.agreement.timezone ?? DEFAULT_ZONE;
}

/** What the clock of whoever asks shows at an instant, wherever they are then. */
export function viewerTime(context: ServiceContext, instant: Instant): LocalTime {
  const mine = availabilityIn(context, context.me);
  return mine ? localTimeAt(mine, instant, context.zones) : timeIn(context.zone, instant, context.zones);
}

/** The same as a reading of their clock and calendar. */
export function viewerWall(context: ServiceContext, instant: Instant): WallTime {
  return wallTimeOf(viewerTime(context, instant));
}

/** The date on the calendar of whoever asks. */
export function viewerToday(context: ServiceContext): EpochDay {
  return viewerTime(context, context.now).date;
}

export function wallTimeOf({ date, time }: LocalTime): WallTime {
  return date * DAY + time;
}

/** From midnight of the first date to midnight after the last, on the clock of a zone. */
export function daysIn(zone: ZoneId, first: EpochDay, last: EpochDay, { zones }: ServiceContext): Interval {
  const rules = zones.rulesOf(zone);
  return { start: rules.instantOf(first * DAY), end: rules.instantOf((last + 1) * DAY) };
}
