import type { AgreedCheckpoint, AgreedDeliverable } from '../../domain/format/definition';
import type { Id } from '../../domain/values/id';
import type { ServiceContext } from '../context';

/** A checkpoint of the agreement and the deliverable it belongs to. */
export interface KnownCheckpoint {
  readonly id: Id;
  readonly checkpoint: AgreedCheckpoint;
  readonly deliverableId: Id;
  readonly deliverable: AgreedDeliverable;
}

/** Every checkpoint of an agreement, in the order of the file. */
export function checkpointsIn({ document }: ServiceContext): readonly KnownCheckpoint[] {
  return Array.from(document.agreement.deliverables ?? [], ([deliverableId, deliverable]) =>
    Array.from(deliverable.checkpoints ?? [], ([id, checkpoint]) => ({ id, checkpoint, deliverableId, deliverable })),
  ).flat();
}

/** The checkpoint with an id, the first if several have it. */
export function checkpointIn(context: ServiceContext, id: Id): KnownCheckpoint | undefined {
  for (const [deliverableId, deliverable] of context.document.agreement.deliverables ?? []) {
    const checkpoint = deliverable.checkpoints?.get(id);
    if (checkpoint) return { id, checkpoint, deliverableId, deliverable };
  }
  return undefined;
}

/** Those who review a checkpoint, by the defaults of the format. */
export function reviewersOf({ document }: ServiceContext, { checkpoint, deliverable }: KnownCheckpoint): readonly Id[] {
  return checkpoint.reviewers ?? deliverable.reviewers ?? document.agreement.reviewers ?? [];
}
