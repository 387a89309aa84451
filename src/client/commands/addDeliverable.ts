import { type Disposable, commands } from 'vscode';
import { type NewDeliverable, addDeliverable } from '../../domain/intents/deliverables';
import type { Snapshot } from '../../domain/project/snapshot';
import { optional, readDuration, readText } from '../../views/readings';
import { commandIds } from '../commandIds';
import { askMoment, askOne, askText, peopleRows, rowsWithNone } from '../questions';
import { type Step, askInSteps } from '../quickSteps';
import type { Services } from '../services';
import { subjectOf } from '../subject';

/** Registers `Collab: Add a Deliverable`, which asks for its title, and for owner, due date and estimate as far as they are known. */
export function registerAddDeliverable({ store, editor }: Services): Disposable {
  return commands.registerCommand(commandIds.addDeliverable, async (row: unknown) => {
    const subject = subjectOf(store, row);
    if (subject === undefined) return;
    const { folder, state } = subject;
    const added = await askInSteps(questions(state.snapshot), { title: '' });
    if (added)
      await editor.change({ folder: folder.uri.toString(), intent: addDeliverable(added, state.snapshot.project) });
  });
}

const TITLE = 'Add a Deliverable';

function questions(snapshot: Snapshot): readonly Step<NewDeliverable>[] {
  return [
    askText({
      title: TITLE,
      prompt: 'What is handed over?',
      placeholder: 'Login and sessions',
      begin: ({ title }) => title,
      read: readText,
      answer: (added, title) => ({ ...added, title }),
    }),
    askOne<NewDeliverable, string | null>({
      title: TITLE,
      prompt: 'Who sees it through?',
      rows: () => rowsWithNone(peopleRows(snapshot), { value: null, label: 'Nobody yet' }),
      isCurrent: (person, { owner = snapshot.me ?? null }) => person === owner,
      answer: (added, owner) => ({ ...added, owner: owner ?? undefined }),
    }),
    askMoment(snapshot, {
      title: TITLE,
      prompt: 'When is it due? Leave it empty where that is not known yet.',
      begin: ({ due }) => due ?? '',
      answer: (added, due) => ({ ...added, due }),
    }),
    askText<NewDeliverable, string | undefined>({
      title: TITLE,
      prompt: 'How much working time will it take in all? Leave it empty where nobody knows yet.',
      placeholder: '4h, 5d or 2w; a day is 8 hours, a week 40',
      begin: ({ estimate }) => estimate ?? '',
      read: optional(readDuration),
      answer: (added, estimate) => ({ ...added, estimate }),
    }),
  ];
}
