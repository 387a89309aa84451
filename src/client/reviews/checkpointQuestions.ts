import { window } from 'vscode';
import { type NewCheckpoint, addCheckpoint, newCheckpointId } from '../../domain/intents/checkpoints';
import type { Intent } from '../../domain/intent';
import { momentText } from '../../domain/project/momentText';
import type { Deliverable } from '../../domain/project/project';
import { ZoneTables } from '../../domain/time/zoneTables';
import type { Id } from '../../domain/values/id';
import type { ReadProject } from '../../protocol/toClient';
import { deliverableChoices } from '../../views/choices';
import { readText } from '../../views/readings';
import { dotted } from '../../views/text';
import type { FolderProject } from '../projectStore';
import { askOne, askText, choiceRow } from '../questions';
import { askInSteps } from '../quickSteps';
import type { Services } from '../services';
import { deliverablesFor } from './deliverablePaths';
import { askReviewers } from './reviewerQuestion';

/** What is known of a checkpoint before anything is asked. */
export interface CheckpointHint {
  readonly command: string;
  readonly title: string;
  /** Whom a comment asks already. */
  readonly people: readonly Id[];
  /** The id that code uses already. */
  readonly id?: Id | undefined;
}

/** A checkpoint that was decided on. */
export interface Decided {
  readonly checkpoint: NewCheckpoint;
  readonly intent: Intent;
}

interface Answers {
  readonly deliverable?: Deliverable;
  readonly title: string;
  /** Undefined until it is answered. */
  readonly reviewers?: readonly Id[];
}

/**
 * Asks what a new checkpoint is to be: on the way to which deliverable, under which title, reviewed by whom.
 *
 * @param file the path of the code from the folder, which tells the deliverable that is likely to be meant.
 */
export async function askForCheckpoint(
  { places }: Services,
  { folder, state: { snapshot } }: FolderProject<ReadProject>,
  file: string,
  { command, title, people, id }: CheckpointHint,
): Promise<Decided | undefined> {
  const { project } = snapshot;
  if (project.deliverables.length === 0) {
    void window.showWarningMessage(
      'A checkpoint stands on the way to a deliverable: add one first, with "Collab: Add a Deliverable".',
    );
    return undefined;
  }
  const offered = deliverablesFor(project.deliverables, file);
  const rows = new Map(deliverableChoices(snapshot).map((choice) => [choice.id, choice]));
  const answers = await askInSteps<Answers>(
    [
      askOne<Answers, Deliverable>({
        title: command,
        prompt: 'On the way to which deliverable?',
        rows: () =>
          offered.flatMap(({ deliverable, holds }) => {
            const row = rows.get(deliverable.id);
            if (!row) return [];
            const description = dotted(row.description, holds ? 'this file belongs to it' : undefined) ?? '';
            return [{ ...choiceRow({ ...row, description }), value: deliverable }];
          }),
        isCurrent: (deliverable, state) => deliverable === state.deliverable,
        answer: (state, deliverable) => ({ ...state, deliverable }),
      }),
      askText<Answers, string>({
        title: command,
        prompt: 'What is to be reviewed?',
        placeholder: 'Token expiry and refresh',
        begin: (state) => state.title,
        read: readText,
        answer: (state, text) => ({ ...state, title: text }),
      }),
      askReviewers<Answers>({
        title: command,
        prompt: 'Who reviews it? With nobody chosen, nobody is asked.',
        snapshot,
        deliverable: ({ deliverable }) => deliverable,
        chosen: ({ deliverable, reviewers }) =>
          reviewers ?? (people.length > 0 ? people : (deliverable?.reviewers ?? [])),
        answer: (state, reviewers) => ({ ...state, reviewers }),
      }),
    ],
    { title },
  );
  if (answers?.deliverable === undefined || answers.reviewers === undefined) return undefined;
  const inCode = places.indexOf(folder.uri.toString())?.places.flatMap((place) => place.id ?? []) ?? [];
  const checkpoint: NewCheckpoint = {
    id: id ?? newCheckpointId(answers.title, project, inCode),
    title: answers.title,
    reviewers: answers.reviewers,
    requested: momentText(Date.now(), project, new ZoneTables()),
  };
  return { checkpoint, intent: addCheckpoint(checkpoint, answers.deliverable) };
}
