import { type Disposable, commands } from 'vscode';
import { type NewChange, recordChange } from '../../domain/intents/scope';
import type { Snapshot } from '../../domain/project/snapshot';
import { todayFor } from '../../views/absence';
import { optional, readDuration, readText } from '../../views/readings';
import { commandIds } from '../commandIds';
import { machineClock } from '../display';
import { askPersonOrNobody } from '../personQuestion';
import { askText } from '../questions';
import { type Step, askInSteps } from '../quickSteps';
import type { Services } from '../services';
import { subjectOf } from '../subject';

const TITLE = 'Record a Change Request';

/** Registers `Collab: Record a Change Request`, which notes what is wished, how much work it is, and who asked for it today. */
export function registerRecordChange({ store, editor }: Services): Disposable {
  return commands.registerCommand(commandIds.recordChange, async (row: unknown) => {
    const subject = subjectOf(store, row);
    if (subject === undefined) return;
    const { snapshot } = subject.state;
    const asked = todayFor(snapshot, snapshot.me, Date.now(), machineClock);
    const change = await askInSteps<NewChange>(stepsFor(snapshot), { title: '', asked });
    if (change === undefined) return;
    const intent = recordChange(change, snapshot.project);
    await editor.change({ folder: subject.folder.uri.toString(), intent });
  });
}

function stepsFor(snapshot: Snapshot): readonly Step<NewChange>[] {
  return [
    askText<NewChange, string>({
      title: TITLE,
      prompt: 'What is asked for?',
      placeholder: 'Apple Pay at checkout',
      begin: ({ title }) => title,
      read: readText,
      answer: (change, title) => ({ ...change, title }),
    }),
    askText<NewChange, string | undefined>({
      title: TITLE,
      prompt: 'How much working time would it take? Leave it empty where nobody knows yet.',
      placeholder: '4h, 5d or 2w; a day is 8 hours, a week 40',
      begin: ({ effort = '' }) => effort,
      read: optional(readDuration),
      answer: (change, effort) => ({ ...change, effort }),
    }),
    askPersonOrNobody<NewChange>(snapshot, {
      title: TITLE,
      prompt: 'Who asks for it?',
      nobody: 'Nobody in the Agreement',
      current: ({ by }) => by,
      answer: (change, by) => ({ ...change, by }),
    }),
  ];
}
