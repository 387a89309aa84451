import {
  EndOfLine,
  type TextDocument,
  type TextEditor,
  type Uri,
  type WorkspaceFolder,
  window,
  workspace,
} from 'vscode';
import { type CodePlace, commentsInText, nearestComment } from '../../domain/checkpoints/codePlace';
import {
  KEYWORD,
  type ReviewComment,
  type ReviewRequest,
  reviewCommentsIn,
  writeReviewComment,
} from '../../domain/checkpoints/reviewComment';
import { commentSpot } from '../../domain/code/commentSpot';
import { languageOf, regionAt } from '../../domain/code/regionAt';
import { withoutComments } from '../../domain/code/withoutComment';
import type { Id } from '../../domain/values/id';
import type { RangeEdit, TextPosition } from '../../protocol/editing';
import type { CodeChange } from '../agreementEditor';
import { fileIn } from './codeSubject';
import { languageTokens } from './languageTokens';

/**
 * What writes a review comment above every selection of an editor; one for those in the same statement. Undefined where the
 * language has no comments, which is said to the user.
 *
 * @param file the name of the file.
 */
export async function commentsToInsert(
  { document, selections }: Pick<TextEditor, 'document' | 'selections'>,
  file: string,
): Promise<((request: ReviewRequest) => CodeChange) | undefined> {
  const { version, languageId } = document;
  const lines = linesOf(document);
  const starts = selections.map(({ start }) => start.line);
  const own = languageOf(file, languageId);
  const names = starts.flatMap((line) => regionAt(lines, line, own).language ?? []);
  const languageNamed = await languageTokens([own, 'jsx-tags', ...names]);
  const found = starts.map((line) => commentSpot(lines, line, file, languageId, languageNamed));
  const spots = new Map(found.flatMap((spot) => (spot ? [[spot.line, spot] as const] : [])));
  if (spots.size === 0) {
    void window.showWarningMessage(
      `${languageId === 'json' ? 'JSON' : 'This language'} has no comments to mark a review with; put it where the code uses it, or choose another language mode.`,
    );
    return undefined;
  }
  return (request) => ({
    document,
    version,
    edits: Array.from(spots.values(), ({ line, indent, tokens }) =>
      insertion(document, line, indent + writeReviewComment(request, tokens)),
    ),
  });
}

/** Puts a text above a line, or below the last one. */
function insertion(document: TextDocument, line: number, text: string): RangeEdit {
  const end = document.eol === EndOfLine.CRLF ? '\r\n' : '\n';
  if (line < document.lineCount) return { range: at(line, 0, 0), newText: text + end };
  const last = document.lineAt(document.lineCount - 1);
  return { range: at(last.lineNumber, last.text.length, last.text.length), newText: end + text };
}

function at(line: number, start: number, end: number): RangeEdit['range'] {
  return { start: { line, character: start }, end: { line, character: end } };
}

function linesOf(document: TextDocument): readonly string[] {
  return document.getText().split(/\r\n|\r|\n/u);
}

/** What removes the comments of a checkpoint from every file that its places are in, as the files are now. */
export async function commentsToRemove(
  folder: Uri,
  places: readonly CodePlace[],
  id: string,
): Promise<readonly CodeChange[]> {
  return changesAt(folder, places, (document) => removals(document, (comment) => comment.id?.word === id));
}

/** What gives a checkpoint or a person another id in the comments of every file that the places are in, as the files are now. */
export async function idsToRename(
  folder: Uri,
  places: readonly CodePlace[],
  { kind, id, to }: { readonly kind: 'checkpoint' | 'person'; readonly id: Id; readonly to: Id },
): Promise<readonly CodeChange[]> {
  return changesAt(folder, places, (document) =>
    commentsInText(document.getText()).flatMap(({ line, comment }) =>
      (kind === 'person' ? comment.people : comment.id ? [comment.id] : [])
        .filter(({ word }) => word === id)
        .map(({ start, end }) => ({ range: at(line, start, end), newText: to })),
    ),
  );
}

/** The changes of every file that places are in; none of those that cannot be read, or in which nothing changes. */
async function changesAt(
  folder: Uri,
  places: readonly CodePlace[],
  editsOf: (document: TextDocument) => readonly RangeEdit[],
): Promise<readonly CodeChange[]> {
  const files = [...new Set(places.map(({ file }) => file))];
  const documents = await Promise.all(files.map((file) => opened(fileIn(folder, file))));
  return documents.flatMap((document) => {
    const edits = document ? editsOf(document) : [];
    return document && edits.length > 0 ? [{ document, version: document.version, edits }] : [];
  });
}

/** The document of a file; undefined where it cannot be read. */
async function opened(file: Uri): Promise<TextDocument | undefined> {
  try {
    return await workspace.openTextDocument(file);
  } catch {
    return undefined;
  }
}

function removals(document: TextDocument, goes: (comment: ReviewComment) => boolean): readonly RangeEdit[] {
  const rests = linesOf(document).map((text) => ({ text, rest: withoutComments(text, goes) }));
  return rests.flatMap(({ text, rest }, line): readonly RangeEdit[] => {
    if (rest === text) return [];
    if (rest !== undefined) return [{ range: at(line, 0, text.length), newText: rest }];
    const { range, rangeIncludingLineBreak: whole } = document.lineAt(line);
    const before = rests[line - 1];
    // The last line has no break behind it: the one before it goes instead, unless that line goes with its own.
    const takesBreakBefore = line === rests.length - 1 && before?.rest !== undefined;
    const start = takesBreakBefore ? document.lineAt(line - 1).range.end : range.start;
    return [{ range: { start, end: whole.end }, newText: '' }];
  });
}

/** The folder that a document belongs to, unless it is an agreement. */
export function placedIn({ uri, languageId }: TextDocument): WorkspaceFolder | undefined {
  return languageId === 'collab' ? undefined : workspace.getWorkspaceFolder(uri);
}

/** The comment of an open document that stands on a line nearest to a column, as it is now; undefined where there is none. */
export function commentAt(
  document: TextDocument,
  { line, character }: TextPosition,
  isMeant: (comment: ReviewComment) => boolean,
): ReviewComment | undefined {
  if (line >= document.lineCount) return undefined;
  return nearestComment(reviewCommentsIn(document.lineAt(line).text).filter(isMeant), character);
}

/** What gives a comment, which names no checkpoint yet, the id of one. */
export function namedComment(
  { document, version }: Pick<CodeChange, 'document' | 'version'>,
  line: number,
  comment: ReviewComment,
  id: string,
): CodeChange {
  const start = comment.start + KEYWORD.length;
  return { document, version, edits: [{ range: at(line, start, start), newText: `${id} ` }] };
}
