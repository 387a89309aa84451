import type { AddIntent, Intent, Step } from '../intent';
import type { Deliverable, DeliverableStatus, Project } from '../project/project';
import type { Sighting } from '../sighting';
import type { Id } from '../values/id';
import { newId } from '../values/newId';

/** Something that will be handed over. */
export interface NewDeliverable {
  readonly title: string;
  readonly owner?: Id | undefined;
  /** The working time it takes, in the file's words. */
  readonly estimate?: string | undefined;
  /** When it has to be accepted, in the file's words. */
  readonly due?: string | undefined;
}

/** Adds a deliverable under an id made of its title. */
export function addDeliverable({ title, owner, estimate, due }: NewDeliverable, { deliverables }: Project): AddIntent {
  const taken = deliverables.map(({ id }) => id);
  return {
    kind: 'add',
    path: ['deliverables'],
    key: newId(title, taken, 'deliverable'),
    value: {
      title,
      ...(owner !== undefined && { owner }),
      status: 'planned',
      ...(estimate !== undefined && { estimate }),
      ...(due !== undefined && { due }),
    },
  };
}

/** Says where deliverables stand. */
export function setStatus(deliverables: readonly Deliverable[], status: DeliverableStatus): Intent {
  return inSteps(deliverables.map(({ id }) => ({ kind: 'set', path: ['deliverables', id, 'status'], value: status })));
}

/** Says when deliverables are due, in the file's words; without a moment their due dates go away. */
export function setDue(deliverables: readonly Deliverable[], due: string | undefined): Intent {
  return inSteps(deliverables.flatMap((deliverable) => setOrRemove(deliverable, 'due', due)));
}

/** Says who sees deliverables through; nobody, when nobody is named. */
export function setOwner(deliverables: readonly Deliverable[], owner: Id | undefined): Intent {
  return inSteps(deliverables.flatMap((deliverable) => setOrRemove(deliverable, 'owner', owner)));
}

/** Says who accepts deliverables. An empty list says that nobody has to. */
export function setReviewers(deliverables: readonly Deliverable[], reviewers: readonly Id[]): Intent {
  return inSteps(
    deliverables.map(({ id }) => ({ kind: 'set', path: ['deliverables', id, 'reviewers'], value: reviewers })),
  );
}

/** Adds something that has to be true before a deliverable is accepted. */
export function addCriterion({ id }: Deliverable, text: string): Intent {
  return { kind: 'add', path: ['deliverables', id, 'acceptance'], value: text };
}

/** Ticks those of a deliverable's criteria that are met, and no others. */
export function tickCriteria(
  { id, acceptance }: Deliverable,
  isMet: (index: number) => boolean,
): { readonly intent: Intent; readonly seen: readonly Sighting[] } {
  const changed = acceptance.flatMap(({ text, met }, index) => {
    const path = ['deliverables', id, 'acceptance', index];
    return isMet(index) === met ? [] : [{ path, text, met: !met }];
  });
  return {
    intent: inSteps(changed.map(({ path, met }) => ({ kind: 'tick', path, met }))),
    seen: changed.map(({ path, text }) => ({ path, text })),
  };
}

function setOrRemove(deliverable: Deliverable, field: 'due' | 'owner', value: string | undefined): readonly Step[] {
  const path = ['deliverables', deliverable.id, field];
  if (value !== undefined) return [{ kind: 'set', path, value }];
  return deliverable[field] === undefined ? [] : [{ kind: 'remove', path }];
}

function inSteps(steps: readonly Step[]): Intent {
  const [only, ...others] = steps;
  return only && others.length === 0 ? only : { kind: 'steps', steps };
}
