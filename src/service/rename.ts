import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver';
import { type RenameResult, tryToRename, writtenId } from '../document/edit/renameId';
import { parseId } from '../domain/values/id';
import { idAt, mentionsOf } from './ids';
import type { IdMention } from './ids';
import { rangeIn, textEditsIn } from './readText';
import type { ReadText } from './readText';

/** What can be renamed at a position, and what it is called now. */
export interface Renameable {
  readonly range: Range;
  readonly placeholder: string;
}

/** An answer, or a sentence that says why there is none. */
export type OrRefusal<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/** Only ids can be renamed: of people, deliverables, checkpoints, changes, check-ins and concerns. */
export function prepareRename(read: ReadText, position: Position): OrRefusal<Renameable> {
  const mention = idAt(read, read.text.offsetAt(position));
  if (!mention) return refuse('There is no id here. Put the cursor on the id of a person or of an entry to rename it.');
  return { ok: true, value: { range: rangeIn(read, mention.span), placeholder: mention.id } };
}

/** Renames what the id at a position names, wherever the text mentions it. Nothing else in the text changes. */
export function renameAt(read: ReadText, position: Position, to: string): OrRefusal<WorkspaceEdit> {
  const mention = idAt(read, read.text.offsetAt(position));
  if (!mention) return refuse('There is no id here any more.');
  // Of two checkpoints that share an id by mistake, the one is meant on which the cursor is.
  const isEntry = mention.role === 'definition';
  return answer(read, isEntry ? tryToRename(read.document, mention.node.path, to) : renamed(read, mention, to));
}

/** Gives what an id names another id wherever the text mentions it; no changes where it does not. */
export function renameMentions(
  read: ReadText,
  mention: Pick<IdMention, 'kind' | 'id'>,
  to: string,
): OrRefusal<WorkspaceEdit> {
  return answer(read, renamed(read, mention, to));
}

function answer(read: ReadText, result: RenameResult): OrRefusal<WorkspaceEdit> {
  if (!result.ok) return refuse(`${result.refusal.reason} ${result.refusal.advice}`);
  const { edits } = result;
  return { ok: true, value: { changes: edits.length === 0 ? {} : { [read.text.uri]: textEditsIn(read, edits) } } };
}

/** There is no answer, and this sentence says why. */
export function refuse(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}

/** The changes that give what an id names another one. An id that names nothing may become any. */
export function renamed(read: ReadText, { kind, id: from }: Pick<IdMention, 'kind' | 'id'>, to: string): RenameResult {
  const mentions = mentionsOf(read, { kind, id: from });
  const entry = mentions.find(({ role }) => role === 'definition');
  if (entry) return tryToRename(read.document, entry.node.path, to);
  const id = parseId(to);
  if (!id.ok) return { ok: false, refusal: { reason: `${id.invalid.reason}.`, advice: id.invalid.explanation } };
  const edits = mentions.map(({ span, node }) => writtenId(span, span.start !== node.value?.start, to));
  return { ok: true, edits };
}
