import { writeCalendar } from '../domain/calendar/calendar';
import { type Guest, calendarOfMeeting, meetingInvitation } from '../domain/calendar/meeting';
import { calendarOfProject } from '../domain/calendar/projectCalendar';
import type { Agreement } from '../domain/format/definition';
import { type HolidaySource, availabilityOf } from '../domain/project/availabilityOf';
import { personCalendar } from '../domain/project/personCalendar';
import type {
  FreeDays,
  MeetingPapers,
  MeetingQuestion,
  PlannedSlot,
  SlotQuestion,
  WeighQuestion,
} from '../domain/project/planning';
import { resolveProject } from '../domain/project/resolveProject';
import type { PersonCalendar } from '../domain/project/snapshot';
import { withoutAbsent } from '../domain/project/withoutAbsent';
import { freeDays } from '../domain/time/freeDays';
import type { Instant, Interval } from '../domain/time/instant';
import { type MeetingSlot, meetingSlots, weighMeeting } from '../domain/time/meetingSlots';
import { DAY, type WallTime } from '../domain/time/units';
import { type LocalTime, localTimeAt } from '../domain/time/whereabouts';
import type { ZoneTables } from '../domain/time/zoneTables';
import type { Span } from '../domain/values/span';

/** What answers about meetings and calendars are made from. */
export interface PlanningContext {
  readonly agreement: Agreement;
  readonly zones: ZoneTables;
  readonly holidaysOf: HolidaySource;
  readonly now: Instant;
}

/** Times for a meeting, least burden first. None when nobody who was named can come. */
export function findSlots(context: PlanningContext, question: SlotQuestion): readonly PlannedSlot[] {
  const { zones } = context;
  const { people, minutes, from, days, top, viewer } = question;
  const guests = guestsNamed(context, people);
  const [looking] = viewer === undefined ? [] : guestsNamed(context, [viewer]);
  const found = meetingSlots(
    guests.map(({ availability }) => availability),
    { start: from, end: from + days * DAY },
    minutes,
    zones,
    top,
  );
  return found.map((slot) => ({
    ...plannedSlot(slot, guests),
    ...(looking && {
      viewer: {
        start: wallTimeOf(localTimeAt(looking.availability, slot.start, zones)),
        end: wallTimeOf(localTimeAt(looking.availability, slot.end, zones)),
      },
    }),
  }));
}

/** What a meeting at a time that was picked would mean to those who come; null when nobody who was named can. */
export function weighPicked(context: PlanningContext, { people, start, end }: WeighQuestion): PlannedSlot | null {
  const guests = guestsNamed(context, people);
  if (guests.length === 0 || !(start < end)) return null;
  const availabilities = guests.map(({ availability }) => availability);
  return plannedSlot(weighMeeting(availabilities, { start, end }, context.zones), guests);
}

function plannedSlot({ start, end, burden, people }: MeetingSlot, guests: readonly Guest[]): PlannedSlot {
  return {
    start,
    end,
    burden,
    guests: guests.flatMap(({ id }, place) => {
      const borne = people[place];
      return borne ? [{ person: id, start: wallTimeOf(borne.local), band: borne.band }] : [];
    }),
  };
}

/** When everybody works in a time that the snapshot does not cover. It tells nothing of what comes after. */
export function showCalendars(context: PlanningContext, window: Interval): readonly PersonCalendar[] {
  const { agreement, now, zones } = context;
  const question = { mine: undefined, window, clock: window, now };
  return guestsNamed(context, [...(agreement.people?.keys() ?? [])]).map(({ id, availability }) =>
    personCalendar(id, availability, question, zones),
  );
}

/** On which dates people do not work, for everybody with a time zone. */
export function showFreeDays(context: PlanningContext, span: Span): readonly FreeDays[] {
  return guestsNamed(context, [...(context.agreement.people?.keys() ?? [])]).map(({ id, availability }) => ({
    person: id,
    days: freeDays(availability, span),
  }));
}

/** What to send to those who come to a meeting. They call in the room of the organizer, else in that of the first who has one. */
export function prepareMeeting(context: PlanningContext, question: MeetingQuestion): MeetingPapers {
  const { agreement, zones, now } = context;
  const { people, start, end, organizer } = question;
  const { project: name, client } = agreement;
  const link = roomOf(agreement, organizer === undefined ? people : [organizer, ...people]);
  const meeting = {
    project: withoutAbsent({ name, client }),
    people: guestsNamed(context, people),
    start,
    end,
    ...(link !== undefined && { link }),
  };
  const inviting = calendarOfMeeting(meeting, zones, organizer);
  const invites = inviting.events.some(({ invited }) => invited !== undefined);
  return {
    invitation: meetingInvitation(meeting, zones),
    calendar: writeCalendar(calendarOfMeeting(meeting, zones), now, zones),
    ...(invites && { invitingCalendar: writeCalendar(inviting, now, zones) }),
  };
}

/** Due dates, and check-ins from now on, as the text of an `.ics` file; null when the agreement names none. */
export function exportCalendar({ agreement, zones, now }: PlanningContext): string | null {
  const calendar = calendarOfProject(resolveProject(agreement, zones), now, zones);
  return calendar.events.length === 0 ? null : writeCalendar(calendar, now, zones);
}

/** Those of the people who are in the agreement and have a time zone, in the order in which they are named. */
function guestsNamed({ agreement, holidaysOf }: PlanningContext, ids: readonly string[]): readonly Guest[] {
  return ids.flatMap((id) => {
    const person = agreement.people?.get(id);
    const availability = person && availabilityOf(person, holidaysOf);
    if (availability === undefined) return [];
    const { name = id, contact: { email } = {} } = person ?? {};
    return [{ id, name, availability, ...(email?.kind === 'email' && { email: email.address }) }];
  });
}

function roomOf({ people }: Agreement, ids: readonly string[]): string | undefined {
  for (const id of ids) {
    const call = people?.get(id)?.contact?.call;
    if (call?.kind === 'link') return call.url;
  }
  return undefined;
}

function wallTimeOf({ date, time }: LocalTime): WallTime {
  return date * DAY + time;
}
