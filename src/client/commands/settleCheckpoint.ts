import { Disposable, commands, window } from 'vscode';
import { type Verdict, approve, isReadyToAccept, reopen, requestChanges } from '../../domain/intents/checkpoints';
import { setStatus } from '../../domain/intents/deliverables';
import { momentText } from '../../domain/project/momentText';
import { ZoneTables } from '../../domain/time/zoneTables';
import { FINGERPRINT } from '../../protocol/places';
import { readText } from '../../views/readings';
import { counted, oneLine } from '../../views/text';
import type { Change } from '../agreementEditor';
import { commandIds } from '../commandIds';
import { askText } from '../questions';
import { askInSteps } from '../quickSteps';
import { type CheckpointQuestion, type CheckpointSubject, checkpointSubject } from '../reviews/checkpointSubject';
import { commentsToRemove } from '../reviews/commentChanges';
import type { Services } from '../services';
import { whoAmI } from '../whoAmI';
import { whyRestricted } from '../writable';

/**
 * Registers `Collab: Approve Checkpoint`, `Request Changes`, `Reopen Checkpoint` and `Remove Review Comments`. They take the row of a
 * view, or the URI of a folder and the id of a checkpoint, or the comment at the cursor.
 */
export function registerSettleCheckpoint(services: Services): Disposable {
  const register = (command: string, question: CheckpointQuestion, run: Settle): Disposable =>
    commands.registerCommand(command, async (...args: readonly unknown[]) => {
      const restricted = whyRestricted();
      if (restricted) return void window.showWarningMessage(restricted.reason);
      const subject = await checkpointSubject(services, args, question);
      if (subject) await run(services, subject);
    });
  return Disposable.from(
    register(commandIds.approveCheckpoint, APPROVE, approveIt),
    register(commandIds.requestChanges, REQUEST_CHANGES, requestChangesOfIt),
    register(commandIds.reopenCheckpoint, REOPEN, reopenIt),
    register(commandIds.removeReviewComments, REMOVE, removeComments),
  );
}

type Settle = (services: Services, subject: CheckpointSubject) => Promise<unknown>;

const APPROVE: CheckpointQuestion = {
  title: 'Approve Checkpoint',
  applies: ({ checkpoint }) => checkpoint.status !== 'approved',
  nothing: 'Every checkpoint is approved.',
};

const REQUEST_CHANGES: CheckpointQuestion = {
  title: 'Request Changes',
  applies: ({ checkpoint }) => checkpoint.status !== 'changes-requested',
  nothing: 'There is no checkpoint to ask for changes of.',
};

const REOPEN: CheckpointQuestion = {
  title: 'Reopen Checkpoint',
  applies: ({ checkpoint }) => checkpoint.status !== 'open',
  nothing: 'Every checkpoint is open.',
};

const REMOVE: CheckpointQuestion = {
  title: 'Remove Review Comments',
  applies: ({ places }) => places.length > 0,
  nothing: 'No checkpoint is named in the code.',
};

async function approveIt(services: Services, subject: CheckpointSubject): Promise<void> {
  const verdict = await verdictOf(subject, APPROVE.title);
  if (verdict === undefined) return;
  const { review } = subject;
  const folder = subject.folder.uri.toString();
  const seen = await services.server.ask(FINGERPRINT, { folder, checkpoint: review.checkpoint.id });
  const isDone = await services.editor.change({
    ...changeOf(subject),
    intent: approve(review, verdict, seen ?? null),
  });
  if (isDone) void offerWhatIsLeft(services, subject);
}

async function requestChangesOfIt(services: Services, subject: CheckpointSubject): Promise<void> {
  const verdict = await verdictOf(subject, REQUEST_CHANGES.title);
  if (verdict === undefined) return;
  const { checkpoint } = subject.review;
  const ask = askText<string, string>({
    title: REQUEST_CHANGES.title,
    prompt: 'What is to be changed? It stands in the agreement, for everybody to read.',
    placeholder: 'Refresh tokens have to expire too',
    begin: (note) => note,
    read: readText,
    answer: (_, note) => note,
  });
  const note = await askInSteps([ask], checkpoint.note ?? '');
  if (note === undefined) return;
  await services.editor.change({ ...changeOf(subject), intent: requestChanges(subject.review, verdict, note) });
}

async function reopenIt({ editor }: Services, subject: CheckpointSubject): Promise<void> {
  await editor.change({ ...changeOf(subject), intent: reopen(subject.review, nowIn(subject)) });
}

/** Takes the comments of a checkpoint out of every file, in one step. */
async function removeComments({ editor }: Services, { folder, review }: CheckpointSubject): Promise<void> {
  const changes = await commentsToRemove(folder.uri, review.places, review.checkpoint.id);
  if (changes.length > 0) await editor.changeCode(changes);
  else void window.showInformationMessage('No comment in the code names this checkpoint any more.');
}

/** What comes next once a checkpoint is approved, as buttons of one message; none where nothing does. */
async function offerWhatIsLeft(services: Services, subject: CheckpointSubject): Promise<void> {
  const { checkpoint, deliverable, places } = subject.review;
  const remove = places.length > 0 ? [`Remove ${counted(places.length, 'Comment')}`] : [];
  const accept = isReadyToAccept(deliverable, checkpoint.id) ? ['Mark as Accepted'] : [];
  if (remove.length + accept.length === 0) return;
  const title = oneLine(deliverable.title) || deliverable.id;
  const left = accept.length > 0 ? ` Nothing but its acceptance is left of “${title}”.` : '';
  const chosen = await window.showInformationMessage(
    `“${oneLine(checkpoint.title) || checkpoint.id}” is approved.${left}`,
    ...remove,
    ...accept,
  );
  if (chosen === undefined) return;
  if (remove.includes(chosen)) await removeComments(services, subject);
  else await services.editor.change({ ...changeOf(subject), intent: setStatus([deliverable], 'accepted') });
}

function changeOf({ folder, isCalledOn }: CheckpointSubject): Pick<Change, 'folder' | 'focus'> {
  return { folder: folder.uri.toString(), focus: isCalledOn ? 'elsewhere' : 'file' };
}

async function verdictOf(subject: CheckpointSubject, title: string): Promise<Verdict | undefined> {
  const by = await whoAmI(subject, title);
  return by === undefined ? undefined : { by, reviewed: nowIn(subject) };
}

function nowIn({ state }: CheckpointSubject): string {
  return momentText(Date.now(), state.snapshot.project, new ZoneTables());
}
