import { GOAL_TO_FILL_IN, personId, yamlText } from '../template';
import { type EpochDay, formatDate, weekdayOf } from '../values/calendarDate';
import { DEFAULT_HOURS, formatHours } from '../values/hours';
import type { Id } from '../values/id';
import { newId } from '../values/newId';
import type { StartFacts } from './startFacts';

/*
 * The parts of which templates are put together. Each ends with a line break, and is empty where there is nothing to say.
 */

/** The ids that people get. */
export interface StartIds {
  /** Of whoever writes the agreement. */
  readonly me?: Id;
  /** Of the others, in the order of their names. */
  readonly others: readonly Id[];
}

/** Ids made of first names, each different from the others. */
export function idsOf({ person, others }: StartFacts): StartIds {
  const me = person && personId(person.name);
  const ids: Id[] = [];
  for (const name of others) {
    const [first = ''] = name.trim().split(/\s+/);
    ids.push(newId(first, me === undefined ? ids : [me, ...ids], 'person'));
  }
  return { ...(me !== undefined && { me }), others: ids };
}

/** What the project is: everything before its people. */
export function opening({ project, client, timezone }: StartFacts): string {
  return `# The working agreement of this project: what is delivered, by whom, and when people work.
# Everybody who reads the repository reads this file, so it holds no money, no secrets and no reasons for absence.
version: 1
project: ${yamlText(project)}
${client === undefined ? '' : `client: ${yamlText(client)}\n`}goal: ${GOAL_TO_FILL_IN}
# The zone of dates and times that name none.
timezone: ${yamlText(timezone)}
`;
}

/** Whoever writes the agreement, and the others on the given side of it. */
export function people(facts: StartFacts, ids: StartIds, side: 'client' | 'team'): string {
  const mine = ids.me === undefined ? '' : myself(facts, ids.me);
  const theirs = facts.others.map((name, index) => somebody(name, ids.others[index] ?? 'person', facts, side)).join('');
  const example = theirs === '' ? exampleOf(side) : '';
  if (mine + theirs === '')
    return `# "Collab: Add a Person" asks for everything that stands here.\n# people:\n${example}`;
  return `people:\n${mine}${theirs}${example}`;
}

function myself({ person, hours = DEFAULT_HOURS, timezone }: StartFacts, id: Id): string {
  const contact = person?.email === undefined ? '' : `    contact:\n      email: ${yamlText(person.email)}\n`;
  return `  ${yamlText(id)}:
    name: ${yamlText(person?.name ?? id)}
    timezone: ${yamlText(timezone)}
    hours: ${formatHours(hours)}
    # away: [2030-12-24..2031-01-03]
${contact}`;
}

function somebody(name: string, id: Id, { timezone }: StartFacts, side: 'client' | 'team'): string {
  return `  ${yamlText(id)}:
    name: ${yamlText(name)}
${side === 'client' ? '    client: true\n' : ''}    # Zone and hours are guesses. Ask, and put in what is true.
    timezone: ${yamlText(timezone)}
    hours: ${formatHours(DEFAULT_HOURS)}
`;
}

function exampleOf(side: 'client' | 'team'): string {
  return `  # maria:
  #   name: Maria Berg
${side === 'client' ? '  #   client: true\n' : ''}  #   timezone: Europe/Oslo
  #   hours: Mon-Thu 08:00-16:00; Fri 08:00-14:00
`;
}

/** Who accepts what is delivered. */
export function reviewers(ids: readonly Id[]): string {
  if (ids.length === 0) return '';
  return `\n# Who accepts deliverables that name no reviewers of their own.\nreviewers: [${ids.map(yamlText).join(', ')}]\n`;
}

/** A line that names the owner of a deliverable. */
export function ownerLine(id: Id | undefined): string {
  return id === undefined ? '' : `    owner: ${yamlText(id)}\n`;
}

/** The Friday of the week that comes that many weeks after today's. */
export function fridayIn(weeks: number, today: EpochDay): string {
  return formatDate(today - weekdayOf(today) + 4 + weeks * 7);
}
