import type { Checkpoint, Deliverable, Project } from '../project/project';
import type { Id } from '../values/id';
import { type CodePlace, byPlace } from './codePlace';
import { askedOf } from './expectedAnswer';

/** A checkpoint of the agreement and its places in the code. */
export interface Review {
  readonly checkpoint: Checkpoint;
  readonly deliverable: Deliverable;
  /** By file, then from top to bottom. */
  readonly places: readonly CodePlace[];
  /** Ids of those whose answer it waits for: its reviewers, and whom its places name; nobody unless it is open. */
  readonly waitingOn: readonly Id[];
  /** It is approved, and comments still ask for it. */
  readonly isStillInCode: boolean;
}

/** What the agreement and the code say together. */
export interface Reviews {
  /** One for each checkpoint, in the order of the file. */
  readonly checkpoints: readonly Review[];
  /** Places whose id names no checkpoint. */
  readonly unknown: readonly CodePlace[];
  /** Places that ask people and name no checkpoint. */
  readonly mentions: readonly CodePlace[];
}

/** Joins the checkpoints of an agreement with the places in the code. An id that stands twice in the file means its first checkpoint. */
export function joinReviews(project: Project, places: readonly CodePlace[]): Reviews {
  const sorted = places.toSorted(byPlace);
  const byId = new Map<Id | undefined, CodePlace[]>();
  for (const place of sorted) {
    const others = byId.get(place.id);
    if (others) others.push(place);
    else byId.set(place.id, [place]);
  }
  const known = new Set<Id>();
  const checkpoints = project.deliverables.flatMap((deliverable) =>
    deliverable.checkpoints.map((checkpoint) => {
      const own = known.has(checkpoint.id) ? [] : (byId.get(checkpoint.id) ?? []);
      known.add(checkpoint.id);
      return reviewOf(deliverable, checkpoint, own);
    }),
  );
  return {
    checkpoints,
    unknown: sorted.filter(({ id }) => id !== undefined && !known.has(id)),
    mentions: byId.get(undefined) ?? [],
  };
}

function reviewOf(deliverable: Deliverable, checkpoint: Checkpoint, places: readonly CodePlace[]): Review {
  const isOpen = checkpoint.status === 'open';
  const named = isOpen ? places.flatMap(({ people }) => people) : [];
  return {
    checkpoint,
    deliverable,
    places,
    waitingOn: [...new Set([...askedOf(checkpoint), ...named])],
    isStillInCode: checkpoint.status === 'approved' && places.length > 0,
  };
}

/** What waits for one person: open checkpoints that they review, and places that ask them by name without a known checkpoint. */
export function waitingOn(reviews: Reviews, person: Id): Reviews {
  const asks = ({ people }: CodePlace): boolean => people.includes(person);
  return {
    checkpoints: reviews.checkpoints.filter(({ waitingOn: ids }) => ids.includes(person)),
    unknown: reviews.unknown.filter(asks),
    mentions: reviews.mentions.filter(asks),
  };
}
