import { type Disposable, commands } from 'vscode';
import { type NewConcern, raiseConcern } from '../../domain/intents/concerns';
import type { Snapshot } from '../../domain/project/snapshot';
import { todayFor } from '../../views/absence';
import { readText } from '../../views/readings';
import { commandIds } from '../commandIds';
import { machineClock } from '../display';
import { askPersonOrNobody } from '../personQuestion';
import { askText } from '../questions';
import { type Step, askInSteps } from '../quickSteps';
import type { Services } from '../services';
import { subjectOf } from '../subject';

const TITLE = 'Raise a Concern';

/** Registers `Collab: Raise a Concern`, with today's date. */
export function registerRaiseConcern({ store, editor }: Services): Disposable {
  return commands.registerCommand(commandIds.raiseConcern, async (row: unknown) => {
    const subject = subjectOf(store, row);
    if (subject === undefined) return;
    const { snapshot } = subject.state;
    const raised = todayFor(snapshot, snapshot.me, Date.now(), machineClock);
    const concern = await askInSteps<NewConcern>(stepsFor(snapshot), { title: '', raised });
    if (concern === undefined) return;
    const intent = raiseConcern(concern, snapshot.project);
    await editor.change({ folder: subject.folder.uri.toString(), intent });
  });
}

function stepsFor(snapshot: Snapshot): readonly Step<NewConcern>[] {
  return [
    askText<NewConcern, string>({
      title: TITLE,
      prompt: 'What worries you? Everybody who reads the repository reads this.',
      placeholder: 'API questions wait more than two days',
      begin: ({ title }) => title,
      read: readText,
      answer: (concern, title) => ({ ...concern, title }),
    }),
    askPersonOrNobody<NewConcern>(snapshot, {
      title: TITLE,
      prompt: 'Who raises it?',
      nobody: 'Nobody in Particular',
      current: ({ by }) => by,
      answer: (concern, by) => ({ ...concern, by }),
    }),
  ];
}
