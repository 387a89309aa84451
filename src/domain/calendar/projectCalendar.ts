import type { Checkin, Deliverable, Project } from '../project/project';
import { oneLine } from '../plainText';
import type { Instant } from '../time/instant';
import { MINUTE } from '../time/units';
import type { ZoneTables } from '../time/zoneTables';
import type { Calendar } from './calendar';
import type { CalendarEvent, EventTime } from './event';
import { enumerated } from './phrases';
import { firstOccurrence, recurrenceRule } from './recurrence';
import { uidOf } from './uid';

/** A due moment is shown as the time just before it, long enough to be seen in a calendar: half an hour, in milliseconds. */
const LEAD = 30 * MINUTE;

/**
 * The due dates of everything that is still to be delivered, and all check-ins from an instant on.
 *
 * A due date is an event rather than a to-do, which many calendars do not show, and nobody is busy meanwhile: all day long
 * when the file gives a date, else half an hour that ends at the due moment.
 */
export function calendarOfProject(project: Project, from: Instant, zones: ZoneTables): Calendar {
  return {
    name: oneLine(project.name ?? '') || 'Project',
    events: [
      ...project.deliverables.flatMap((deliverable) => dueEvent(project, deliverable)),
      ...project.checkins.flatMap((checkin) => checkinEvent(project, checkin, from, zones)),
    ],
  };
}

function dueEvent(project: Project, deliverable: Deliverable): readonly CalendarEvent[] {
  const { id, title, description, owner, reviewers, status, due, links } = deliverable;
  if (due === undefined || status === 'accepted' || status === 'dropped') return [];
  const time: EventTime =
    due.date === undefined
      ? { kind: 'once', start: due.instant - LEAD, end: due.instant }
      : { kind: 'day', date: due.date };
  return [
    {
      uid: uidOf('due', ...identityOf(project), id),
      summary: `Due: ${oneLine(title) || id}`,
      time,
      description: linesOf(
        headline(project),
        owner !== undefined && `Owner: ${nameOf(project, owner)}`,
        reviewers.length > 0 && `Accepted by: ${namesOf(project, reviewers)}`,
        description,
        ...links,
      ),
      busy: false,
    },
  ];
}

function checkinEvent(
  project: Project,
  { id, title, every, duration, who, link, timezone }: Checkin,
  from: Instant,
  zones: ZoneTables,
): readonly CalendarEvent[] {
  const first = every && firstOccurrence(every, timezone, from, zones);
  if (every === undefined || first === undefined) return [];
  return [
    {
      uid: uidOf('checkin', ...identityOf(project), id),
      summary: oneLine(title) || id,
      time: { kind: 'series', zone: timezone, first, minutes: duration, rule: recurrenceRule(every) },
      description: linesOf(headline(project), who.length > 0 && `With ${namesOf(project, who)}`),
      ...(link !== undefined && { link }),
      busy: true,
    },
  ];
}

/** What tells a project from others that may stand in the same calendar. */
function identityOf({ name = '', client = '' }: Project): readonly string[] {
  return [name, client];
}

function headline({ name, client }: Project): string {
  return [name, client]
    .map((text) => oneLine(text ?? ''))
    .filter(Boolean)
    .join(' for ');
}

function namesOf(project: Project, people: readonly string[]): string {
  return enumerated(people.map((person) => nameOf(project, person)));
}

/** The name to show; an id that names nobody stays as it is. */
function nameOf({ people }: Project, person: string): string {
  return oneLine(people.find(({ id }) => id === person)?.name ?? '') || person;
}

/** The lines that there are. */
function linesOf(...lines: readonly (string | false | undefined)[]): string {
  return lines.filter((line) => line !== false && line !== undefined && line !== '').join('\n');
}
