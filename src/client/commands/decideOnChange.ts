import { Disposable, commands, window } from 'vscode';
import { acceptAsDeliverable, decideOnChange } from '../../domain/intents/scope';
import type { Intent } from '../../domain/intent';
import type { Change } from '../../domain/project/project';
import { proposedChanges } from '../../views/openMatters';
import { commandIds } from '../commandIds';
import { askOne, choiceRow } from '../questions';
import { type Row, type Step, askInSteps } from '../quickSteps';
import type { Services } from '../services';
import { type Subject, subjectOf } from '../subject';

/** Registers `Collab: Accept Change Request`, which offers to plan it as a deliverable, and `Collab: Decline Change Request`. */
export function registerDecideOnChange(services: Services): Disposable {
  return Disposable.from(
    register(services, commandIds.acceptChange, 'Accept Change Request', (subject) => [askHow(subject)]),
    register(services, commandIds.declineChange, 'Decline Change Request', () => []),
  );
}

interface Decision {
  readonly change?: Change;
  /** Makes the intent; without it the change is declined. */
  readonly accept?: (change: Change) => Intent;
}

function register(
  { store, editor }: Services,
  command: string,
  title: string,
  furtherSteps: (subject: Subject) => readonly Step<Decision>[],
): Disposable {
  return commands.registerCommand(command, async (row: unknown) => {
    const subject = subjectOf(store, row);
    if (subject === undefined) return;
    const change = changeOf(subject);
    const { snapshot } = subject.state;
    if (change === undefined && proposedChanges(snapshot).length === 0) {
      void window.showInformationMessage('No change request waits for a decision.');
      return;
    }
    const steps = [...(change ? [] : [askChange(subject, title)]), ...furtherSteps(subject)];
    const decision = await askInSteps<Decision>(steps, change ? { change } : {});
    if (decision?.change === undefined) return;
    const { accept = (declined: Change) => decideOnChange(declined, 'declined') } = decision;
    await editor.change({
      folder: subject.folder.uri.toString(),
      intent: accept(decision.change),
      focus: subject.target ? 'kept' : 'file',
    });
  });
}

/** The change whose row the command was called on. */
function changeOf({ target, state }: Subject): Change | undefined {
  const [section, part, id] = target?.path ?? [];
  if (section !== 'scope' || part !== 'changes') return undefined;
  return state.snapshot.project.scope.changes.find((change) => change.id === id);
}

function askChange({ state: { snapshot } }: Subject, title: string): Step<Decision> {
  const { changes } = snapshot.project.scope;
  return askOne<Decision, string>({
    title,
    prompt: 'Which one?',
    rows: () => proposedChanges(snapshot).map(choiceRow),
    isCurrent: (id, { change }) => change?.id === id,
    answer: (decision, id) => {
      const change = changes.find((candidate) => candidate.id === id);
      return change ? { ...decision, change } : decision;
    },
  });
}

function askHow({ state: { snapshot } }: Subject): Step<Decision> {
  const rows: readonly Row<(change: Change) => Intent>[] = [
    {
      value: (change) => acceptAsDeliverable(change, snapshot.project),
      label: 'Accept and Add It as a Deliverable',
      description: 'with its title and its effort as the estimate',
    },
    { value: (change) => decideOnChange(change, 'accepted'), label: 'Only Accept It' },
  ];
  return askOne<Decision, (change: Change) => Intent>({
    title: 'Accept Change Request',
    prompt: 'What becomes of it?',
    rows: () => rows,
    answer: (decision, accept) => ({ ...decision, accept }),
  });
}
