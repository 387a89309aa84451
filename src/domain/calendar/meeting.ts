import { oneLine } from '../plainText';
import type { Project } from '../project/project';
import type { Availability } from '../time/availability';
import type { Interval } from '../time/instant';
import { MINUTE } from '../time/units';
import { type LocalTime, localTimeAt } from '../time/whereabouts';
import type { ZoneTables } from '../time/zoneTables';
import { formatClock } from '../values/clock';
import type { Email } from '../values/email';
import { cityOf } from '../values/zoneName';
import type { Calendar } from './calendar';
import type { Invited, Mailbox } from './event';
import { longDate, spelledDuration, weekdayName } from './phrases';
import { uidOf } from './uid';

/** A meeting at a time that was decided on. */
export interface Meeting extends Interval {
  readonly project: Pick<Project, 'name' | 'client'>;
  readonly people: readonly Guest[];
  /** A room to call in. */
  readonly link?: string;
}

/** Somebody who comes to a meeting. */
export interface Guest {
  readonly id: string;
  readonly name: string;
  readonly email?: Email;
  readonly availability: Availability;
}

/** What a meeting is called. */
export function meetingTitle({ project }: Pick<Meeting, 'project'>): string {
  const name = oneLine(project.name ?? '');
  return name === '' ? 'Meeting' : `Meeting for ${name}`;
}

/**
 * An invitation as plain text, to be pasted into a message: how long it takes, and for each person the date and time on their
 * own clock, in the zone they are in that day.
 */
export function meetingInvitation(meeting: Meeting, zones: ZoneTables): string {
  return `${meetingTitle(meeting)}\n${meetingDetails(meeting, zones)}`;
}

/**
 * A calendar with the meeting alone. The same people at the same time are the same event, whatever else changes.
 *
 * @param organizer the id of whoever asks the others to come. When they and somebody else have an e-mail address, addresses are
 *   written, and calendars offer to send the invitation.
 */
export function calendarOfMeeting(meeting: Meeting, zones: ZoneTables, organizer?: string): Calendar {
  const { project, start, end, people, link } = meeting;
  const ids = people.map(({ id }) => id).sort();
  const invited = invitedBy(organizer, people);
  return {
    name: meetingTitle(meeting),
    events: [
      {
        uid: uidOf('meeting', project.name ?? '', project.client ?? '', String(start), ...ids),
        summary: meetingTitle(meeting),
        time: { kind: 'once', start, end },
        description: meetingDetails(meeting, zones),
        ...(link !== undefined && { link }),
        busy: true,
        ...(invited && { invited }),
      },
    ],
  };
}

function meetingDetails({ start, end, people, link }: Meeting, zones: ZoneTables): string {
  const lines = people.map(({ id, name, availability }) => {
    const [from, to] = [localTimeAt(availability, start, zones), localTimeAt(availability, end, zones)];
    return `${oneLine(name) || id}: ${timesText(from, to)} (${cityOf(from.zone)})\n`;
  });
  const room = link === undefined ? '' : `\nJoin: ${oneLine(link)}\n`;
  return `${spelledDuration((end - start) / MINUTE)}\n\n${lines.join('')}${room}`;
}

/** `Tuesday 1 December 2026, 11:00–11:45`; an end on another day says which. */
function timesText(from: LocalTime, to: LocalTime): string {
  const day = to.date === from.date ? '' : `${weekdayName(to.date)} `;
  return `${longDate(from.date)}, ${clockText(from)}–${day}${clockText(to)}`;
}

function clockText({ time }: LocalTime): string {
  return formatClock(Math.floor(time / MINUTE));
}

function invitedBy(organizer: string | undefined, people: readonly Guest[]): Invited | undefined {
  const [host] = mailboxesOf(people.filter(({ id }) => id === organizer));
  const attendees = mailboxesOf(people);
  return host && attendees.length > 1 ? { organizer: host, attendees } : undefined;
}

function mailboxesOf(people: readonly Guest[]): readonly Mailbox[] {
  return people.flatMap(({ id, name, email }) => (email === undefined ? [] : [{ name: oneLine(name) || id, email }]));
}
