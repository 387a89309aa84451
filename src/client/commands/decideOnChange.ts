import { Disposable, commands, window } from 'vscode';
import { acceptAsDeliverable, decideOnChange } from '../../domain/intents/scope';
import type { Intent } from '../../domain/intent';
import type { Change } from '../../domain/project/project';
import { withoutAbsent } from '../../domain/project/withoutAbsent';
import type { Id } from '../../domain/values/id';
import { proposedChanges } from '../../views/openMatters';
import { commandIds } from '../commandIds';
import { askPersonOrNobody } from '../personQuestion';
import { askOne, choiceRow } from '../questions';
import { type Step, askInSteps } from '../quickSteps';
import type { Services } from '../services';
import { type Subject, subjectOf } from '../subject';
import { showMovedDates } from '../whatIf';

/** Registers `Collab: Accept Change Request`, which offers to plan it as a deliverable, and `Collab: Decline Change Request`. */
export function registerDecideOnChange(services: Services): Disposable {
  return Disposable.from(
    register(services, commandIds.acceptChange, ACCEPT, (subject) => [askHow, askOwner(subject)]),
    register(services, commandIds.declineChange, 'Decline Change Request', () => []),
  );
}

const ACCEPT = 'Accept Change Request';

/** What becomes of a change that is accepted. */
type Acceptance = 'deliverable' | 'nothing else';

interface Decision {
  readonly change?: Change;
  /** Without it the change is declined. */
  readonly acceptance?: Acceptance;
  /** Who is to do it. */
  readonly owner?: Id;
}

function register(
  services: Services,
  command: string,
  title: string,
  furtherSteps: (subject: Subject) => readonly Step<Decision>[],
): Disposable {
  const { store, editor } = services;
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
    const answered = await askInSteps<Decision>(steps, change ? { change } : {});
    const moved = showMovedDates<Decision>(services, subject, {
      title,
      go: title,
      intentOf: (decided) => intentOf(decided, subject),
    });
    const decision = answered && (await askInSteps([moved], answered));
    const intent = decision && intentOf(decision, subject);
    if (intent === undefined) return;
    await editor.change({
      folder: subject.folder.uri.toString(),
      intent,
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

const askHow: Step<Decision> = askOne<Decision, Acceptance>({
  title: ACCEPT,
  prompt: 'What becomes of it?',
  rows: () => [
    {
      value: 'deliverable',
      label: 'Accept and Add It as a Deliverable',
      description: 'with its title and its effort as the estimate',
    },
    { value: 'nothing else', label: 'Only Accept It' },
  ],
  answer: (decision, acceptance) => ({ ...decision, acceptance }),
});

/** Asks who does what is added, if anything is. */
function askOwner({ state: { snapshot } }: Subject): Step<Decision> {
  const ask = askPersonOrNobody<Decision>(snapshot, {
    title: ACCEPT,
    prompt: 'Who does it? Then you see which dates that moves.',
    nobody: 'Nobody Yet',
    current: ({ owner }) => owner,
    answer: ({ change, acceptance }, owner) => withoutAbsent({ change, acceptance, owner }),
  });
  return async (decision, place) => (decision.acceptance === 'deliverable' ? ask(decision, place) : decision);
}

function intentOf({ change, acceptance, owner }: Decision, { state: { snapshot } }: Subject): Intent | undefined {
  if (change === undefined) return undefined;
  if (acceptance === 'deliverable') return acceptAsDeliverable(change, snapshot.project, owner);
  return decideOnChange(change, acceptance === undefined ? 'declined' : 'accepted');
}
