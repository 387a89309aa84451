import { setDue, setOwner, setReviewers, setStatus } from '../domain/intents/deliverables';
import type { Intent } from '../domain/intent';
import type { Deliverable, DeliverableStatus } from '../domain/project/project';
import type { Snapshot } from '../domain/project/snapshot';
import { type ChoiceRow, deliverableChoices, statusChoices } from '../views/choices';
import { askMoment, askOne, askSeveral, choiceRow, peopleRows, rowsWithNone } from './questions';
import type { Step } from './quickSteps';

/** What is decided about deliverables: which ones, and then what they are to say. */
export interface FieldChange {
  readonly deliverables: readonly Deliverable[];
  readonly intent?: Intent;
}

/** A field that a command sets. */
export interface DeliverableField {
  readonly title: string;
  /** The step that asks what the field is to say. */
  readonly ask: (snapshot: Snapshot, effects: Effects) => Step<FieldChange>;
}

/** Tells what each of some answers would do to the forecast of the first deliverable, by the answers. */
export type Effects = <V>(
  { deliverables }: FieldChange,
  intents: ReadonlyMap<V, Intent>,
) => Promise<ReadonlyMap<V, string>>;

/** Asks which deliverable is meant. */
export function askDeliverable<S extends Pick<FieldChange, 'deliverables'>>(
  snapshot: Snapshot,
  title: string,
): Step<S> {
  return askOne<S, string>({
    title,
    prompt: 'Which deliverable?',
    rows: () => deliverableChoices(snapshot).map(choiceRow),
    isCurrent: (id, { deliverables }) => deliverables.some((deliverable) => deliverable.id === id),
    answer: (state, id) => ({
      ...state,
      deliverables: snapshot.project.deliverables.filter((deliverable) => deliverable.id === id),
    }),
  });
}

export const statusField: DeliverableField = {
  title: 'Set Status',
  ask: () =>
    askOne<FieldChange, string>({
      title: 'Set Status',
      prompt: 'Where does it stand?',
      rows: () => statusChoices.map((choice: ChoiceRow) => choiceRow(choice)),
      isCurrent: (status, { deliverables }) => deliverables[0]?.status === status,
      answer: ({ deliverables }, status) => ({
        deliverables,
        intent: setStatus(deliverables, status as DeliverableStatus),
      }),
    }),
};

export const dueField: DeliverableField = {
  title: 'Set Due Date',
  ask: (snapshot) =>
    askMoment<FieldChange>(snapshot, {
      title: 'Set Due Date',
      prompt: 'When does it have to be accepted? Leave it empty to take the due date away.',
      answer: ({ deliverables }, due) => ({ deliverables, intent: setDue(deliverables, due) }),
    }),
};

export const ownerField: DeliverableField = {
  title: 'Set Owner',
  ask: (snapshot, effects) =>
    askOne<FieldChange, string | null>({
      title: 'Set Owner',
      prompt: 'Who sees it through?',
      rows: () => rowsWithNone(peopleRows(snapshot), { value: null, label: 'Nobody' }),
      isCurrent: (person, { deliverables }) => person === (deliverables[0]?.owner ?? null),
      details: (state) =>
        effects(
          state,
          new Map(snapshot.project.people.map(({ id }): [string, Intent] => [id, setOwner(state.deliverables, id)])),
        ),
      answer: ({ deliverables }, person) => ({ deliverables, intent: setOwner(deliverables, person ?? undefined) }),
    }),
};

export const reviewersField: DeliverableField = {
  title: 'Set Reviewers',
  ask: (snapshot, effects) =>
    askSeveral<FieldChange, string>({
      title: 'Set Reviewers',
      prompt: 'Who accepts it? With nobody chosen, nobody has to.',
      rows: () => peopleRows(snapshot),
      isSelected: (person, { deliverables }) => deliverables[0]?.reviewers.includes(person) === true,
      details: async (state) => {
        const alone = snapshot.project.people.map(({ id }): [string, Intent] => [
          id,
          setReviewers(state.deliverables, [id]),
        ]);
        const told = await effects(state, new Map(alone));
        return new Map(Array.from(told, ([person, effect]) => [person, `alone: ${effect}`]));
      },
      answer: ({ deliverables }, reviewers) => ({ deliverables, intent: setReviewers(deliverables, reviewers) }),
    }),
};
