import type { Deliverable, Project } from '../project/project';
import type { Minutes } from '../values/duration';
import { isOpen } from './schedule';

/** How work is spread: numbers to talk about, in no order but that of the file. */
export interface Balance {
  /** The id of an owner; null for work that nobody owns. An owner may not exist. */
  readonly person: string | null;
  /** The estimates of what they own, dropped work left out. Of what has no estimate, what remains counts. */
  readonly planned: Minutes;
  /** What remains of it for them to do; what is in review needs nothing more of them. */
  readonly remaining: Minutes;
  /** The estimates of what has been accepted. */
  readonly accepted: Minutes;
  /** Their part of everything that is planned, from 0 to 1. */
  readonly share: number;
}

/**
 * How the work of a project is spread over people: everybody in the file, then owners who are not in it, then what nobody owns. Who owns
 * nothing has zeros; work that nobody owns is told only where there is some.
 */
export function balanceOf({ people, deliverables }: Project): readonly Balance[] {
  const sums = new Map<string | null, Sums>(people.map(({ id }) => [id, newSums()]));
  const unowned = newSums();
  let planned = 0;
  for (const deliverable of deliverables) {
    if (deliverable.status === 'dropped') continue;
    const own = deliverable.owner === undefined ? unowned : (sums.get(deliverable.owner) ?? newSums());
    if (deliverable.owner !== undefined) sums.set(deliverable.owner, own);
    planned += addTo(own, deliverable);
  }
  if (unowned.planned + unowned.remaining > 0) sums.set(null, unowned);
  return Array.from(sums, ([person, own]) => ({ person, ...own, share: planned === 0 ? 0 : own.planned / planned }));
}

interface Sums {
  planned: Minutes;
  remaining: Minutes;
  accepted: Minutes;
}

function newSums(): Sums {
  return { planned: 0, remaining: 0, accepted: 0 };
}

/** Adds a deliverable; the result is what it adds to what is planned. */
function addTo(sums: Sums, deliverable: Deliverable): Minutes {
  const { status, remaining = 0, estimate = remaining } = deliverable;
  sums.planned += estimate;
  if (isOpen(deliverable) && status !== 'in-review') sums.remaining += remaining;
  if (status === 'accepted') sums.accepted += estimate;
  return estimate;
}
