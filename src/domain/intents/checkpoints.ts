import type { Intent, Step } from '../intent';
import type { Checkpoint, Deliverable, Project } from '../project/project';
import type { Id } from '../values/id';
import { newId } from '../values/newId';

/** A review that is asked for. */
export interface NewCheckpoint {
  readonly id: Id;
  readonly title: string;
  /** Who is asked. Those of the deliverable are not written again. */
  readonly reviewers: readonly Id[];
  /** When it was asked for, in the file's words. */
  readonly requested: string;
}

/**
 * An id for a checkpoint made of its title, different from those of all others in the agreement.
 *
 * @param inCode ids that code uses already, which may name nothing yet.
 */
export function newCheckpointId(title: string, { deliverables }: Project, inCode: Iterable<Id>): Id {
  const taken = deliverables.flatMap(({ checkpoints }) => checkpoints.map(({ id }) => id));
  return newId(title, [...taken, ...inCode], 'review');
}

/** Asks for a review on the way to a deliverable. */
export function addCheckpoint({ id, title, reviewers, requested }: NewCheckpoint, deliverable: Deliverable): Intent {
  return {
    kind: 'add',
    path: ['deliverables', deliverable.id, 'checkpoints'],
    key: id,
    value: {
      title,
      ...(!areSame(reviewers, deliverable.reviewers) && { reviewers }),
      status: 'open',
      requested,
    },
  };
}

function areSame(some: readonly Id[], others: readonly Id[]): boolean {
  return some.length === others.length && some.every((id) => others.includes(id));
}

/** What a review came to. */
export interface Verdict {
  /** Who reviewed. */
  readonly by: Id;
  /** When, in the file's words. */
  readonly reviewed: string;
}

/** A checkpoint and what it belongs to. */
export interface CheckpointPlace {
  readonly deliverable: Pick<Deliverable, 'id'>;
  readonly checkpoint: Checkpoint;
}

/**
 * Approves a checkpoint.
 *
 * @param seen the fingerprint of the code as it is approved; null where there is no such code.
 */
export function approve(place: CheckpointPlace, { by, reviewed }: Verdict, seen: string | null): Intent {
  return write(place, { status: 'approved', reviewed, by, note: undefined, seen: seen ?? undefined });
}

/** Asks for changes. What for is in the note. */
export function requestChanges(place: CheckpointPlace, { by, reviewed }: Verdict, note: string): Intent {
  return write(place, { status: 'changes-requested', reviewed, by, note, seen: undefined });
}

/** Asks for a review once more, from now on. */
export function reopen(place: CheckpointPlace, requested: string): Intent {
  const none = { reviewed: undefined, by: undefined, note: undefined, seen: undefined };
  return write(place, { status: 'open', requested, ...none });
}

type Field = 'status' | 'requested' | 'reviewed' | 'by' | 'note' | 'seen';

/** Sets fields, and takes away those that are there and are not to be. */
function write(
  { deliverable, checkpoint }: CheckpointPlace,
  fields: Readonly<Partial<Record<Field, string | undefined>>>,
): Intent {
  const place = ['deliverables', deliverable.id, 'checkpoints', checkpoint.id];
  const steps = Object.entries(fields).flatMap(([field, value]): readonly Step[] => {
    const path = [...place, field];
    if (value !== undefined) return [{ kind: 'set', path, value }];
    return checkpoint[field as Field] === undefined ? [] : [{ kind: 'remove', path }];
  });
  return { kind: 'steps', steps };
}

/** Whether nothing but its acceptance is left of a deliverable, once one of its checkpoints is approved. */
export function isReadyToAccept({ status, checkpoints, acceptance }: Deliverable, approved: Id): boolean {
  return (
    status !== 'accepted' &&
    status !== 'dropped' &&
    acceptance.every(({ met }) => met) &&
    checkpoints.every((checkpoint) => checkpoint.id === approved || checkpoint.status === 'approved')
  );
}
