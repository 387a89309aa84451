import type {
  AgreedChange,
  AgreedCheckin,
  AgreedCheckpoint,
  AgreedConcern,
  AgreedDeliverable,
  AgreedPerson,
  Agreement,
} from '../format/definition';
import { resolveMoment } from '../time/resolveMoment';
import type { ZoneTables } from '../time/zoneTables';
import { DEFAULT_HOURS, formatHours } from '../values/hours';
import type { Moment } from '../values/moment';
import type { Change, Checkin, Checkpoint, Concern, Deadline, Deliverable, Person, Project } from './project';
import { withoutAbsent } from './withoutAbsent';

/** The zone of dates and times when neither they nor the file name one. */
export const DEFAULT_ZONE = 'UTC';
/** How long an answer may take when the file does not say, in minutes. */
export const DEFAULT_RESPONSE = 8 * 60;
/** How long a check-in takes when the file does not say, in minutes. */
const DEFAULT_CHECKIN = 30;

/** Applies the format's defaults and resolves moments to instants. */
export function resolveProject(agreement: Agreement, zones: ZoneTables): Project {
  const { people = new Map<string, AgreedPerson>(), scope = {}, communication = {} } = agreement;
  const timezone = agreement.timezone ?? DEFAULT_ZONE;
  const everyone = [...people.keys()];
  const context: Context = {
    timezone,
    everyone,
    reviewers: agreement.reviewers ?? [],
    instantOf: (moment, role) => resolveMoment(moment, timezone, role, zones),
  };
  return withoutAbsent({
    name: agreement.project,
    client: agreement.client,
    goal: agreement.goal,
    timezone,
    people: entries(people, resolvePerson, context),
    scope: {
      in: scope.in ?? [],
      out: scope.out ?? [],
      assumptions: scope.assumptions ?? [],
      changes: entries(scope.changes, resolveChange, context),
    },
    deliverables: entries(agreement.deliverables, resolveDeliverable, context),
    channels: communication.channels ?? [],
    checkins: entries(communication.checkins, resolveCheckin, context),
    quality: agreement.quality ?? [],
    concerns: entries(agreement.concerns, resolveConcern, context),
  });
}

/** What an entry may take from the file around it. */
interface Context {
  readonly timezone: string;
  readonly everyone: readonly string[];
  /** Those who review what names no reviewers of its own. */
  readonly reviewers: readonly string[];
  readonly instantOf: (moment: Moment, role: 'start' | 'end') => number;
}

function entries<A, E>(
  map: ReadonlyMap<string, A> | undefined,
  resolve: (id: string, entry: A, context: Context) => E,
  context: Context,
): readonly E[] {
  return Array.from(map ?? [], ([id, entry]) => resolve(id, entry, context));
}

function resolvePerson(id: string, person: AgreedPerson): Person {
  const { name = id, role, client = false, timezone, hours = DEFAULT_HOURS, contact = {} } = person;
  const { away = [], travel = [], responds = DEFAULT_RESPONSE } = person;
  return withoutAbsent({
    id,
    name,
    role,
    client,
    timezone,
    hours: formatHours(hours),
    away,
    travel,
    responds,
    contact,
  });
}

function resolveDeliverable(id: string, deliverable: AgreedDeliverable, context: Context): Deliverable {
  const { title = id, description, owner, status = 'planned', estimate, remaining = estimate } = deliverable;
  const { reviewers = context.reviewers, start, due, checkpoints } = deliverable;
  return withoutAbsent({
    id,
    title,
    description,
    owner,
    reviewers,
    status,
    start: start && context.instantOf(start, 'start'),
    due: due && resolveDeadline(due, context),
    estimate,
    remaining,
    after: deliverable.after ?? [],
    paths: deliverable.paths ?? [],
    acceptance: deliverable.acceptance ?? [],
    links: deliverable.links ?? [],
    checkpoints: entries(checkpoints, resolveCheckpoint, { ...context, reviewers }),
  });
}

function resolveDeadline(due: Moment, context: Context): Deadline {
  const instant = context.instantOf(due, 'end');
  return due.kind === 'date' ? { instant, date: due.date } : { instant };
}

function resolveCheckpoint(id: string, checkpoint: AgreedCheckpoint, context: Context): Checkpoint {
  const {
    title = id,
    reviewers = context.reviewers,
    status = 'open',
    requested,
    reviewed,
    by,
    note,
    seen,
  } = checkpoint;
  return withoutAbsent({
    id,
    title,
    reviewers,
    status,
    requested: requested && context.instantOf(requested, 'start'),
    reviewed: reviewed && context.instantOf(reviewed, 'start'),
    by,
    note,
    seen,
  });
}

function resolveChange(id: string, { title = id, asked, by, effort, status = 'proposed' }: AgreedChange): Change {
  return withoutAbsent({ id, title, asked, by, effort, status });
}

function resolveCheckin(id: string, checkin: AgreedCheckin, context: Context): Checkin {
  const { title = id, every, for: duration = DEFAULT_CHECKIN, who = context.everyone, link } = checkin;
  return withoutAbsent({ id, title, every, duration, who, link, timezone: checkin.timezone ?? context.timezone });
}

function resolveConcern(id: string, { title = id, raised, by, status = 'open' }: AgreedConcern): Concern {
  return withoutAbsent({ id, title, raised, by, status });
}
