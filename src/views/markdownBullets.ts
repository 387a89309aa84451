import { longDate } from '../domain/calendar/phrases';
import type {
  Change,
  Checkin,
  Checkpoint,
  Concern,
  Deadline,
  Deliverable,
  Person,
  Project,
} from '../domain/project/project';
import type { ZoneTables } from '../domain/time/zoneTables';
import { formatDuration } from '../domain/values/duration';
import { formatSchedule } from '../domain/values/schedule';
import { type Bullet, markdownLink, markdownText } from './markdownText';
import { wordOf } from './projectTree/deliverables';
import { dotted } from './text';
import { dateOf, timeText } from './times';

/** What entries are written down with. */
export interface ReportContext {
  readonly project: Project;
  readonly zones: ZoneTables;
}

export function deliverableBullet(context: ReportContext, deliverable: Deliverable): Bullet {
  const { title, description, owner, status, due, estimate, acceptance, checkpoints, after, links } = deliverable;
  return {
    line: entryLine(
      title,
      wordOf(status),
      owner && nameOf(context, owner),
      due && `due ${dueText(context, due)}`,
      estimate === undefined ? undefined : `${formatDuration(estimate)} of work`,
    ),
    below: [
      ...(description === undefined ? [] : [{ line: markdownText(description) }]),
      ...acceptance.map(criterionBullet),
      ...checkpoints.map((checkpoint) => checkpointBullet(context, checkpoint)),
      ...after.map((id) => dependencyBullet(context, id)),
      ...links.map((address) => ({ line: markdownLink(address) })),
    ],
  };
}

/** As a box of a task list, where such lists are known. */
export function criterionBullet({ text, met }: Deliverable['acceptance'][number]): Bullet {
  return { line: `[${met ? 'x' : ' '}] ${markdownText(text)}` };
}

export function checkpointBullet(context: ReportContext, { title, status, reviewers }: Checkpoint): Bullet {
  return { line: `Review: ${entryLine(title, wordOf(status), namesOf(context, reviewers))}` };
}

export function dependencyBullet({ project }: ReportContext, id: string): Bullet {
  const first = project.deliverables.find((deliverable) => deliverable.id === id);
  return { line: `After: ${markdownText(first?.title ?? id)}` };
}

/** Without ways to reach the person, which are nobody's business where this is pasted. */
export function personBullet({ name, role, client, timezone, hours }: Person): Bullet {
  return { line: entryLine(name, role && markdownText(role), client ? 'client' : undefined, timezone, hours) };
}

export function checkinBullet(
  context: ReportContext,
  { title, every, duration, who, link, timezone }: Checkin,
): Bullet {
  const when = every && `${formatSchedule(every)} in ${timezone}`;
  const isForAll = who.length === context.project.people.length;
  return {
    line: entryLine(title, when, formatDuration(duration), isForAll ? 'everyone' : namesOf(context, who)),
    below: link === undefined ? [] : [{ line: markdownLink(link) }],
  };
}

export function concernBullet(context: ReportContext, { title, raised, by, status }: Concern): Bullet {
  return {
    line: entryLine(
      title,
      status,
      raised === undefined ? undefined : `raised ${longDate(raised)}`,
      byWhom(context, by),
    ),
  };
}

export function changeBullet(context: ReportContext, { title, asked, by, effort, status }: Change): Bullet {
  return {
    line: entryLine(
      title,
      status,
      effort === undefined ? undefined : `${formatDuration(effort)} of work`,
      asked === undefined ? undefined : `asked for ${longDate(asked)}`,
      byWhom(context, by),
    ),
  };
}

/** The title, and after it what there is to say of it, which is Markdown already. */
function entryLine(title: string, ...facts: readonly (string | undefined)[]): string {
  return dotted(`**${markdownText(title)}**`, ...facts) ?? '';
}

function dueText({ project: { timezone }, zones }: ReportContext, { instant, date }: Deadline): string {
  if (date !== undefined) return longDate(date);
  const wall = zones.rulesOf(timezone).wallTimeAt(instant);
  return `${longDate(dateOf(wall))}, ${timeText(wall)} in ${timezone}`;
}

function byWhom(context: ReportContext, person: string | undefined): string | undefined {
  return person === undefined ? undefined : `by ${nameOf(context, person)}`;
}

function namesOf(context: ReportContext, people: readonly string[]): string {
  return people.map((person) => nameOf(context, person)).join(', ');
}

function nameOf({ project: { people } }: ReportContext, person: string): string {
  return markdownText(people.find(({ id }) => id === person)?.name ?? person);
}
