import { window } from 'vscode';
import { type Review, joinReviews } from '../../domain/checkpoints/reviews';
import type { Id } from '../../domain/values/id';
import { CHECKPOINT_ICONS } from '../../views/projectTree/checkpoints';
import { targetOf } from '../../views/projectTree/treeNode';
import { reviewTargetOf } from '../../views/reviewsTree/reviewNode';
import { dotted, oneLine } from '../../views/text';
import { choiceRow, askOne } from '../questions';
import { askInSteps } from '../quickSteps';
import type { Services } from '../services';
import { type Subject, subjectOf } from '../subject';
import { commentAt, placedIn } from './commentChanges';

/** A checkpoint that a command is about. */
export interface CheckpointSubject extends Subject {
  readonly review: Review;
  /** Whether the command was called on a row of a view or over code, where the keyboard is to stay. */
  readonly isCalledOn: boolean;
}

/** How a command asks which checkpoint is meant, when it is called from the palette with the cursor at none. */
export interface CheckpointQuestion {
  readonly title: string;
  readonly applies: (review: Review) => boolean;
  /** Said where there is none to choose. */
  readonly nothing: string;
}

/** What VS Code, a lens or a link calls a command with. */
interface Called {
  readonly folder: string;
  readonly id: Id;
  /** The id of its deliverable, where the same id could stand twice. */
  readonly deliverable?: Id | undefined;
}

/**
 * The checkpoint that a command was called on: by a row of either view, by the URI of a folder and an id, or by the cursor at one of
 * its comments; else the one that is chosen.
 */
export async function checkpointSubject(
  services: Services,
  args: readonly unknown[],
  question: CheckpointQuestion,
): Promise<CheckpointSubject | undefined> {
  const called = calledOn(args) ?? atCursor();
  const row = called ? JSON.stringify([called.folder]) : undefined;
  const subject = subjectOf(services.store, row);
  if (subject === undefined) return undefined;
  const reviews = reviewsIn(services, subject);
  const review = called
    ? reviews.find(({ checkpoint, deliverable }) => isCalled(called, checkpoint.id, deliverable.id))
    : await choose(reviews, question);
  if (called && review === undefined) {
    void window.showWarningMessage(
      `There is no checkpoint "${oneLine(called.id)}" in the agreement; make it one with "Collab: Promote to a Checkpoint".`,
    );
  }
  return review && { ...subject, review, isCalledOn: called !== undefined };
}

/** The checkpoints of a project with their places in code. */
export function reviewsIn({ places }: Services, { folder, state }: Omit<Subject, 'target'>): readonly Review[] {
  return joinReviews(state.snapshot.project, places.indexOf(folder.uri.toString())?.places ?? []).checkpoints;
}

function calledOn([first, second]: readonly unknown[]): Called | undefined {
  if (typeof first === 'string' && typeof second === 'string') return { folder: first, id: second };
  const { folder, checkpoint } = reviewTargetOf(first) ?? {};
  if (folder !== undefined && checkpoint) return { folder, ...checkpoint };
  const target = targetOf(first);
  const [section, deliverable, list, id] = target?.path ?? [];
  return target && section === 'deliverables' && list === 'checkpoints' && typeof id === 'string'
    ? { folder: target.folder, id, deliverable: String(deliverable) }
    : undefined;
}

function isCalled({ id, deliverable }: Called, checkpoint: Id, owner: Id): boolean {
  return id === checkpoint && (deliverable === undefined || deliverable === owner);
}

/** The checkpoint whose comment stands on the line of the cursor, nearest to it. */
function atCursor(): Called | undefined {
  const editor = window.activeTextEditor;
  const folder = editor && placedIn(editor.document);
  const comment = editor && commentAt(editor.document, editor.selection.active, ({ id }) => id !== undefined);
  return folder && comment?.id ? { folder: folder.uri.toString(), id: comment.id.word } : undefined;
}

async function choose(
  reviews: readonly Review[],
  { title, applies, nothing }: CheckpointQuestion,
): Promise<Review | undefined> {
  const choices = reviews.filter((review) => applies(review));
  if (choices.length === 0) {
    void window.showInformationMessage(nothing);
    return undefined;
  }
  const step = askOne<number, string>({
    title,
    prompt: 'Which checkpoint?',
    rows: () =>
      choices.map(({ checkpoint: { id, title: name, status }, deliverable }, index) =>
        choiceRow({
          id: String(index),
          label: oneLine(name) || id,
          description: dotted(status.replaceAll('-', ' '), oneLine(deliverable.title)) ?? '',
          icon: CHECKPOINT_ICONS[status],
        }),
      ),
    answer: (_, index) => Number(index),
  });
  const chosen = await askInSteps([step], -1);
  return chosen === undefined ? undefined : choices[chosen];
}
