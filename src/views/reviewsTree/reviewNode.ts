import type { Position } from '../../domain/checkpoints/codePlace';
import type { Reviews } from '../../domain/checkpoints/reviews';
import type { Id } from '../../domain/values/id';
import type { TimesContext } from '../expectedAnswer';
import type { TreeRow } from '../treeRow';

/** One row of the Reviews view, as data. */
export interface ReviewNode extends TreeRow<ReviewNode> {
  readonly kind: ReviewNodeKind;
  readonly target: ReviewTarget;
}

/** A `mention` asks somebody and names no checkpoint; an `unknown` place names one that the agreement does not have. */
export type ReviewNodeKind = 'project' | 'group' | 'review' | 'place' | 'mention' | 'unknown';

/** What a row is about. */
export interface ReviewTarget {
  /** URI of the workspace folder. */
  readonly folder: string;
  readonly checkpoint?: CheckpointName;
  readonly place?: Position;
}

/** What tells a checkpoint from all others, even while two have the same id. */
export interface CheckpointName {
  readonly id: Id;
  /** The id of its deliverable. */
  readonly deliverable: Id;
}

/** What rows are made from. */
export interface ReviewsContext extends TimesContext {
  readonly folder: string;
  readonly reviews: Reviews;
  /** Checkpoints whose code is not any more as it was approved. */
  readonly changed: ReadonlySet<Id>;
  /** What people are called where there is little room, by their id. */
  readonly names: ReadonlyMap<Id, string>;
}

/** A place in the tree that rows stand below: a folder's own rows have an empty one. */
export type Group = string;

/** The key of a row. One checkpoint can stand in several groups. */
export function reviewKey({ folder, checkpoint, place }: ReviewTarget, group: Group): string {
  const { id = null, deliverable = null } = checkpoint ?? {};
  const { file = null, line = null, start = null } = place ?? {};
  return JSON.stringify([folder, group, deliverable, id, file, line, start]);
}

/** What the row with a key is about; undefined for what is no key of this view. */
export function reviewTargetOf(key: unknown): ReviewTarget | undefined {
  const parts = partsOf(key);
  if (parts?.length !== PARTS) return undefined;
  const [folder, , deliverable, id, file, line, start] = parts;
  if (typeof folder !== 'string') return undefined;
  return {
    folder,
    ...(typeof id === 'string' && typeof deliverable === 'string' && { checkpoint: { id, deliverable } }),
    ...(typeof file === 'string' &&
      typeof line === 'number' &&
      typeof start === 'number' && { place: { file, line, start } }),
  };
}

/** How many parts a key has. */
const PARTS = 7;

function partsOf(key: unknown): readonly unknown[] | undefined {
  if (typeof key !== 'string' || !key.startsWith('[')) return undefined;
  try {
    const parts: unknown = JSON.parse(key);
    return Array.isArray(parts) ? parts : undefined;
  } catch {
    return undefined;
  }
}

/** What a person is called in few letters; an id that names nobody stays as it is. */
export function nameOf({ names }: ReviewsContext, person: Id): string {
  return names.get(person) ?? person;
}
