import { Disposable, commands, window } from 'vscode';
import { settleConcern } from '../../domain/intents/concerns';
import type { Concern } from '../../domain/project/project';
import { concernChoices } from '../../views/openMatters';
import { commandIds } from '../commandIds';
import { askOne, choiceRow } from '../questions';
import { askInSteps } from '../quickSteps';
import type { Services } from '../services';
import { type Subject, subjectOf } from '../subject';

/** What a command does with concerns that stand in one way: it has them stand in the other. */
interface Settlement {
  readonly title: string;
  readonly from: Concern['status'];
  readonly to: Concern['status'];
  /** Said where there is nothing to do. */
  readonly nothing: string;
}

const RESOLVE: Settlement = {
  title: 'Resolve Concern',
  from: 'open',
  to: 'resolved',
  nothing: 'No concern is open.',
};

const REOPEN: Settlement = {
  title: 'Reopen Concern',
  from: 'resolved',
  to: 'open',
  nothing: 'No concern has been resolved.',
};

/** Registers `Collab: Resolve Concern` and `Collab: Reopen Concern`. */
export function registerSettleConcern(services: Services): Disposable {
  return Disposable.from(
    register(services, commandIds.resolveConcern, RESOLVE),
    register(services, commandIds.reopenConcern, REOPEN),
  );
}

function register({ store, editor }: Services, command: string, settlement: Settlement): Disposable {
  return commands.registerCommand(command, async (row: unknown) => {
    const subject = subjectOf(store, row);
    if (subject === undefined) return;
    const concern = concernOf(subject) ?? (await chooseConcern(subject, settlement));
    if (concern === undefined) return;
    await editor.change({
      folder: subject.folder.uri.toString(),
      intent: settleConcern(concern, settlement.to),
      focus: subject.target ? 'kept' : 'file',
    });
  });
}

/** The concern whose row the command was called on. */
function concernOf({ target, state }: Subject): Concern | undefined {
  const [section, id] = target?.path ?? [];
  return section === 'concerns' ? state.snapshot.project.concerns.find((concern) => concern.id === id) : undefined;
}

async function chooseConcern(
  { state: { snapshot } }: Subject,
  { title, from, nothing }: Settlement,
): Promise<Concern | undefined> {
  const choices = concernChoices(snapshot, from);
  if (choices.length === 0) {
    void window.showInformationMessage(nothing);
    return undefined;
  }
  const step = askOne<string, string>({
    title,
    prompt: 'Which one?',
    rows: () => choices.map(choiceRow),
    answer: (_, id) => id,
  });
  const chosen = await askInSteps([step], '');
  return snapshot.project.concerns.find(({ id }) => id === chosen);
}
