import { Disposable, commands } from 'vscode';
import { deliverablesOf, rowsCalledOn } from '../calledOn';
import { effectText } from '../../views/forecastChanges';
import { commandIds } from '../commandIds';
import {
  type DeliverableField,
  type Effects,
  type FieldChange,
  askDeliverable,
  dueField,
  ownerField,
  reviewersField,
  statusField,
} from '../deliverableFields';
import { askInSteps } from '../quickSteps';
import type { Services } from '../services';
import { type Subject, subjectOf } from '../subject';
import { whatIf, wordsFor } from '../whatIf';

/**
 * Registers `Collab: Set Status`, `Set Due Date`, `Set Owner` and `Set Reviewers`. Each works on all deliverables that are selected in
 * the view, in one step to undo, or asks for one first.
 */
export function registerSetDeliverableFields(services: Services): Disposable {
  return Disposable.from(
    register(services, commandIds.setStatus, statusField),
    register(services, commandIds.setDueDate, dueField),
    register(services, commandIds.setOwner, ownerField),
    register(services, commandIds.setReviewers, reviewersField),
  );
}

function register(services: Services, command: string, field: DeliverableField): Disposable {
  const { store, tree, editor } = services;
  return commands.registerCommand(command, async (row: unknown, selected: unknown) => {
    const rows = rowsCalledOn(tree, row, selected);
    const subject = subjectOf(store, rows[0]?.key);
    if (subject === undefined) return;
    const { folder, state } = subject;
    const deliverables = deliverablesOf(state.snapshot, rows);
    const first = deliverables.length > 0 ? [] : [askDeliverable(state.snapshot, field.title)];
    const steps = [...first, field.ask(state.snapshot, effectsIn(services, subject))];
    const decided = await askInSteps<FieldChange>(steps, { deliverables });
    if (decided?.intent === undefined) return;
    await editor.change({
      folder: folder.uri.toString(),
      intent: decided.intent,
      focus: rows.length > 0 ? 'kept' : 'file',
    });
  });
}

/** `lands Thu 11:00, 2h late · moves 2 others`, for each answer that would change something. */
function effectsIn(services: Services, subject: Subject): Effects {
  return async ({ deliverables }, intents) => {
    const [first] = deliverables;
    if (first === undefined) return new Map();
    const outcomes = await whatIf(services, subject, [...intents.values()]);
    const words = wordsFor(subject.state.snapshot);
    return new Map(
      [...intents.keys()].flatMap((answer, index) => {
        const text = effectText(outcomes[index] ?? [], first.id, words);
        return text === undefined ? [] : [[answer, text]];
      }),
    );
  };
}
