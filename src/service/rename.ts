import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../document/edit/textEdit';
import { writeScalar } from '../document/edit/writeScalar';
import { parseId } from '../domain/values/id';
import { idAt, idsIn, mentionsOf } from './ids';
import type { IdKind, IdMention } from './ids';
import { rangeIn, textEditsIn } from './readText';
import type { ReadText } from './readText';

/** What can be renamed at a position, and what it is called now. */
export interface Renameable {
  readonly range: Range;
  readonly placeholder: string;
}

/** An answer, or a sentence that says why there is none. */
export type OrRefusal<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/** What each kind of entry is called in sentences. */
const NAMES: Readonly<Record<IdKind, string>> = {
  person: 'person',
  deliverable: 'deliverable',
  checkpoint: 'checkpoint',
  change: 'change',
  checkin: 'check-in',
  concern: 'concern',
};

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
  const id = parseId(to);
  if (!id.ok) return refuse(`${id.invalid.reason}. ${id.invalid.explanation}`);
  const mentions = mentionsOf(read, mention);
  if (to !== mention.id && mentions.some(isDefinition) && isTaken(read, mention.kind, to)) {
    return refuse(`"${to}" is the id of another ${NAMES[mention.kind]} already. Choose an id that is free.`);
  }
  const edits = mentions.map((other) => changeOfId(other, to));
  return { ok: true, value: { changes: { [read.text.uri]: textEditsIn(read, edits) } } };
}

function refuse(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}

function isDefinition({ role }: IdMention): boolean {
  return role === 'definition';
}

/** Whether an entry of that kind has the id. */
export function isTaken(read: ReadText, kind: IdKind, id: string): boolean {
  return idsIn(read).some((other) => isDefinition(other) && other.kind === kind && other.id === id);
}

/** Writes another id in a place. Within quotes it stands as it is; without, one that reads as a number or a word of YAML gets some. */
export function changeOfId({ span, node: { key, value } }: IdMention, to: string): TextEdit {
  const isQuoted = span.start !== key?.start && span.start !== value?.start;
  const context = { isInFlow: true, isKey: false, quote: '"', isQuoted: false } as const;
  return { ...span, text: isQuoted ? to : writeScalar(to, context) };
}
