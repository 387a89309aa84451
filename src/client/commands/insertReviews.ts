import { Disposable, type TextEditor, commands, window } from 'vscode';
import type { Id } from '../../domain/values/id';
import { optional, readText } from '../../views/readings';
import { commandIds } from '../commandIds';
import { askText } from '../questions';
import { askInSteps } from '../quickSteps';
import { askForCheckpoint } from '../reviews/checkpointQuestions';
import { codeSubject } from '../reviews/codeSubject';
import { commentsToInsert } from '../reviews/commentChanges';
import { askReviewers } from '../reviews/reviewerQuestion';
import type { Services } from '../services';

/** Registers `Collab: Insert Review Checkpoint` and `Collab: Insert Mention`. */
export function registerInsertReviews(services: Services): Disposable {
  return Disposable.from(
    commands.registerCommand(commandIds.insertCheckpoint, () => insertCheckpoint(services)),
    commands.registerCommand(commandIds.insertMention, () => insertMention(services)),
  );
}

const CHECKPOINT = 'Insert Review Checkpoint';
const MENTION = 'Insert Mention';

async function insertCheckpoint(services: Services): Promise<void> {
  const subject = codeSubject(services);
  if (subject === undefined) return;
  const { folder, file } = subject;
  const insert = await commentsToInsert(whereTheCursorIs(subject.editor), file);
  if (insert === undefined) return;
  const decided = await askForCheckpoint(services, subject, file, { command: CHECKPOINT, title: '', people: [] });
  if (decided === undefined) return;
  const { id, title } = decided.checkpoint;
  await services.editor.change({
    folder: folder.uri.toString(),
    intent: decided.intent,
    focus: 'elsewhere',
    code: [insert({ id, people: [], text: title })],
  });
}

interface Mention {
  readonly people: readonly Id[];
  readonly text: string;
}

async function insertMention(services: Services): Promise<void> {
  const subject = codeSubject(services);
  if (subject === undefined) return;
  const { snapshot } = subject.state;
  if (snapshot.project.people.length === 0) {
    void window.showWarningMessage('There is nobody to ask: add people first, with "Collab: Add a Person".');
    return;
  }
  const insert = await commentsToInsert(whereTheCursorIs(subject.editor), subject.file);
  if (insert === undefined) return;
  const mention = await askInSteps<Mention>(
    [
      askReviewers<Mention>({
        title: MENTION,
        prompt: 'Whom do you ask?',
        snapshot,
        deliverable: () => undefined,
        chosen: ({ people }) => people,
        answer: (state, people) => ({ ...state, people }),
      }),
      askText<Mention, string | undefined>({
        title: MENTION,
        prompt: 'What do you ask? It stands in the comment; leave it empty to write it there.',
        placeholder: 'Is 30 minutes right?',
        begin: ({ text }) => text,
        read: optional(readText),
        answer: (state, text) => ({ ...state, text: text ?? '' }),
      }),
    ],
    { people: [], text: '' },
  );
  if (mention === undefined) return;
  if (mention.people.length === 0) {
    void window.showWarningMessage('Nobody was chosen, so nothing was written: choose at least one person.');
    return;
  }
  await services.editor.changeCode([insert(mention)]);
}

/** The cursors as they are now, whatever happens to them while questions are asked. */
function whereTheCursorIs({ document, selections }: TextEditor): Pick<TextEditor, 'document' | 'selections'> {
  return { document, selections };
}
