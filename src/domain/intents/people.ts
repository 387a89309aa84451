import type { Intent } from '../intent';
import type { Project } from '../project/project';
import type { Email } from '../values/email';
import { type WeeklyHours, formatHours } from '../values/hours';
import type { Id } from '../values/id';
import { newId } from '../values/newId';
import { type Span, type Travel, formatSpan, formatTravel } from '../values/span';
import type { ZoneId } from '../values/zone';

/** Somebody who joins the project. */
export interface NewPerson {
  readonly name: string;
  readonly timezone: ZoneId;
  readonly hours: WeeklyHours;
  readonly email?: Email;
  /** On the client's side. */
  readonly client: boolean;
}

/** Adds a person under an id made of their first name. */
export function addPerson({ name, timezone, hours, email, client }: NewPerson, { people }: Project): Intent {
  const [first = ''] = name.trim().split(/\s+/);
  const taken = people.map(({ id }) => id);
  return {
    kind: 'add',
    path: ['people'],
    key: newId(first, taken, 'person'),
    value: {
      name,
      ...(client && { client }),
      timezone,
      hours: formatHours(hours),
      ...(email !== undefined && { contact: { email } }),
    },
  };
}

/** Gives a person other working hours. */
export function setHours(person: Id, hours: WeeklyHours): Intent {
  return { kind: 'set', path: ['people', person, 'hours'], value: formatHours(hours) };
}

/** Adds days off. */
export function addAway(person: Id, span: Span): Intent {
  return { kind: 'add', path: ['people', person, 'away'], value: formatSpan(span) };
}

/** Adds a stay in another zone. */
export function addTravel(person: Id, travel: Travel): Intent {
  return { kind: 'add', path: ['people', person, 'travel'], value: formatTravel(travel) };
}
