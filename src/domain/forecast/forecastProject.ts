import type { Deliverable, Project } from '../project/project';
import type { Availability } from '../time/availability';
import type { Instant, Interval } from '../time/instant';
import { HOUR } from '../time/units';
import { WorkCalendars } from '../time/workCalendars';
import type { ZoneTables } from '../time/zoneTables';
import type { DeliverableForecast, Forecast, Risk } from './forecast';
import { type Placement, isOpen, schedule } from './schedule';
import { Team } from './team';

/** With less time than this between acceptance and due date, something is at risk: one working day, in hours. */
const SLACK = 8;

/** What a forecast depends on beside the project. */
export interface ForecastQuestion {
  readonly now: Instant;
  /** When people work, by their id; those whom nobody knows a time zone of are missing. */
  readonly availabilities: ReadonlyMap<string, Availability>;
  readonly zones: ZoneTables;
  /** What is known of people's working time from questions before. */
  readonly calendars?: WorkCalendars;
}

/** When everything that is open will be accepted, by the rules of the format's forecast, with what each date depends on. */
export function forecastProject(
  { people, deliverables }: Project,
  { now, availabilities, zones, calendars = new WorkCalendars(zones) }: ForecastQuestion,
): Forecast {
  const team = new Team(people, availabilities, calendars);
  const placements = schedule(deliverables, team, now);
  return {
    at: now,
    changesAt: nextChange(deliverables, team, now),
    deliverables: deliverables.flatMap((deliverable, index) => {
      const placement = placements[index];
      return placement ? [forecastOf(deliverable, placement, team)] : [];
    }),
  };
}

function forecastOf(deliverable: Deliverable, placement: Placement, team: Team): DeliverableForecast {
  const { reviews, obstacle = reviews.obstacle, ...placed } = placement;
  const due = deliverable.due?.instant ?? null;
  return {
    id: deliverable.id,
    ...(deliverable.owner !== undefined && { owner: deliverable.owner }),
    ...placed,
    accepted: reviews.accepted,
    due,
    handOverBy: reviews.handOverBy,
    risk: riskOf(deliverable, reviews.accepted, due, team),
    reviews: reviews.reviews,
    ...(obstacle && { obstacle }),
  };
}

/** The first of the risks that applies. */
function riskOf({ status, owner }: Deliverable, accepted: Instant | null, due: Instant | null, team: Team): Risk {
  if (status === 'blocked') return 'blocked';
  if (accepted === null) return 'unknown';
  if (due === null) return 'none';
  if (accepted > due) return 'late';
  return isSafe(owner, { start: accepted, end: due }, team) ? 'on-track' : 'at-risk';
}

/** Whether a span holds so much time that nothing is at risk: time of the owner, of the clock where there is no such person. */
function isSafe(owner: string | undefined, { start, end }: Interval, team: Team): boolean {
  const member = owner === undefined ? 'no-such-person' : team.find(owner);
  if (typeof member === 'string') return end - start >= SLACK * HOUR;
  const safe = member.calendar.add(start, SLACK * 60);
  if (safe.kind === 'reached') return safe.instant <= end;
  // Only a year counts from either end, and a due date may be further away than somebody's long leave.
  const last = member.calendar.subtract(end, SLACK * 60);
  return last.kind === 'reached' && last.instant >= start;
}

/** When somebody next starts or stops working who owns or reviews what is open. */
function nextChange(deliverables: readonly Deliverable[], team: Team, now: Instant): Instant | null {
  const people = new Set<string>();
  for (const deliverable of deliverables) {
    if (!isOpen(deliverable)) continue;
    if (deliverable.owner !== undefined) people.add(deliverable.owner);
    for (const reviewer of deliverable.reviewers) people.add(reviewer);
  }
  let first: Instant | null = null;
  for (const person of people) {
    const member = team.find(person);
    const next = typeof member === 'object' ? member.calendar.nextChange(now) : undefined;
    if (next !== undefined && (first === null || next < first)) first = next;
  }
  return first;
}
