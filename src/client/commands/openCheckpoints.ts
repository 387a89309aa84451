import { Disposable, Range, type TextEditor, Uri, ViewColumn, commands, window } from 'vscode';
import { type CodePlace, type Position, byPlace } from '../../domain/checkpoints/codePlace';
import { counted, oneLine } from '../../views/text';
import type { ReviewTarget } from '../../views/reviewsTree/reviewNode';
import { commandIds } from '../commandIds';
import { openFile } from '../openFile';
import { type CheckpointQuestion, checkpointSubject, reviewsIn } from '../reviews/checkpointSubject';
import { fileIn, pathIn } from '../reviews/codeSubject';
import type { Services } from '../services';
import { subjectOf } from '../subject';
import { revealPath } from './revealPath';

/** Editors that one command opens at most. */
const MOST_EDITORS = 12;

const QUESTION: CheckpointQuestion = {
  title: 'Open All Places of a Checkpoint',
  applies: ({ places }) => places.length > 0,
  nothing: 'No checkpoint is named in the code.',
};

/**
 * Registers `Collab: Open All Places of a Checkpoint`, `Go to Next Open Checkpoint` and `Go to Previous Open Checkpoint`, and what
 * happens when a row of the Reviews view is selected.
 */
export function registerOpenCheckpoints(services: Services): Disposable {
  return Disposable.from(
    commands.registerCommand(commandIds.openCheckpoint, (...args: readonly unknown[]) => openAll(services, args)),
    commands.registerCommand(commandIds.nextCheckpoint, () => goOn(services, 1)),
    commands.registerCommand(commandIds.previousCheckpoint, () => goOn(services, -1)),
    commands.registerCommand(commandIds.revealPlace, (target: ReviewTarget) => reveal(services, target)),
  );
}

async function openAll(services: Services, args: readonly unknown[]): Promise<void> {
  const subject = await checkpointSubject(services, args, QUESTION);
  if (subject === undefined) return;
  const { folder, review } = subject;
  const { checkpoint, deliverable, places } = review;
  if (places.length === 0) {
    await revealPath(services, { folder: folder.uri.toString(), path: pathOf(deliverable.id, checkpoint.id) });
    void window.showInformationMessage(`No comment in the code names “${oneLine(checkpoint.title) || checkpoint.id}”.`);
    return;
  }
  const firsts = places.filter(({ file }, index) => places.findIndex((place) => place.file === file) === index);
  for (const place of firsts.slice(0, MOST_EDITORS).toReversed()) {
    await commands.executeCommand('vscode.open', fileIn(folder.uri, place.file), {
      preview: false,
      viewColumn: ViewColumn.Active,
      selection: rangeOf(place),
    });
  }
  const left = firsts.length - MOST_EDITORS;
  if (left > 0)
    void window.showInformationMessage(`${counted(left, 'more file')} were not opened; the Reviews view lists all.`);
}

/** Goes to the next place of an open checkpoint, or to the one before, and on from the other end. */
async function goOn(services: Services, step: 1 | -1): Promise<void> {
  const project = subjectOf(services.store, undefined);
  if (project === undefined) return;
  const open = reviewsIn(services, project).filter(({ checkpoint }) => checkpoint.status === 'open');
  const places = open.flatMap((review) => review.places).toSorted(byPlace);
  if (places.length === 0) {
    void window.showInformationMessage('No open checkpoint is named in the code of this folder.');
    return;
  }
  const next = nextPlace(places, placeOfCursor(project.folder.uri), step);
  if (next) await openFile(fileIn(project.folder.uri, next.file), rangeOf(next));
}

function nextPlace(places: readonly CodePlace[], from: Position | undefined, step: 1 | -1): CodePlace | undefined {
  if (from === undefined) return step > 0 ? places[0] : places.at(-1);
  const found =
    step > 0 ? places.find((place) => byPlace(place, from) > 0) : places.findLast((place) => byPlace(place, from) < 0);
  return found ?? (step > 0 ? places[0] : places.at(-1));
}

function placeOfCursor(folder: Uri): Position | undefined {
  const editor = window.activeTextEditor;
  return editor && { file: pathIn(folder, editor.document), ...cursorOf(editor) };
}

function cursorOf({ selection: { active } }: TextEditor): Pick<Position, 'line' | 'start'> {
  return { line: active.line, start: active.character };
}

/** Opens what a row is about: its place in code, for a checkpoint its first one, or where it stands in the agreement. */
async function reveal(services: Services, { folder, checkpoint, place }: ReviewTarget): Promise<void> {
  const named = place ?? firstPlaceOf(services, folder, checkpoint?.id);
  if (named) await openFile(fileIn(Uri.parse(folder), named.file), rangeOf(named));
  else if (checkpoint) await revealPath(services, { folder, path: pathOf(checkpoint.deliverable, checkpoint.id) });
}

function firstPlaceOf({ places }: Services, folder: string, checkpoint: string | undefined): Position | undefined {
  return places.indexOf(folder)?.places.find(({ id }) => id !== undefined && id === checkpoint);
}

function pathOf(deliverable: string, checkpoint: string): readonly string[] {
  return ['deliverables', deliverable, 'checkpoints', checkpoint];
}

function rangeOf({ line, start }: Position): Range {
  return new Range(line, start, line, start);
}
