import type { TextSpan } from '../../domain/finding';
import type { Path } from '../../domain/path';
import { shapeOf } from '../../domain/format/shape';
import { parseId } from '../../domain/values/id';
import type { AgreementDocument } from '../document';
import { nodesIn, withinQuotes } from '../outline';
import type { OutlineNode } from '../outline';
import { nameOf } from './find';
import { type Refusal, Refused } from './refusal';
import { inOrder } from './textEdit';
import type { TextEdit } from './textEdit';
import { writeScalar } from './writeScalar';

/** The changes that give an entry another id, or why it keeps the one it has. */
export type RenameResult =
  | { readonly ok: true; readonly edits: readonly TextEdit[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** The same as {@link renameId} with an answer instead of an error; also in a text of which a part cannot be read. */
export function tryToRename(document: AgreementDocument, path: Path, to: string): RenameResult {
  try {
    return { ok: true, edits: renameId(document, path, to) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** Gives an entry of the agreement another id, in its own place and wherever the text refers to it. Throws a refusal. */
export function renameId(document: AgreementDocument, path: Path, to: string): readonly TextEdit[] {
  const id = parseId(to);
  if (!id.ok) throw new Refused(`${id.invalid.reason}.`, id.invalid.explanation);
  const nodes = [...nodesIn(document.outline())];
  const owner = nodes.find((node) => isAt(node, path));
  const from = path.at(-1);
  if (!owner?.key || typeof from !== 'string') {
    throw new Refused(`${nameOf(path)} is not there.`, 'Look at the file as it is now.');
  }
  if (from === to) return [];
  refuseTaken(nodes, path, to);
  const named = [mentionIn(document.text, owner.key)];
  const format = path.length === 2 ? TARGETS.get(path[0] ?? '') : undefined;
  if (format !== undefined) {
    for (const node of nodes) {
      if (node.value && node.text === from && formatOf(node.part) === format)
        named.push(mentionIn(document.text, node.value));
    }
  }
  for (const { span } of named) refuseUnlessWritten(document.text, span, from);
  for (const node of nodes) refuseHiddenReference(document.text, node, from, named);
  return inOrder(named.map(({ span, isQuoted }) => writtenId(span, isQuoted, to)));
}

/** Writes an id in the place of another. Within quotes it stands as it is; without, one that reads as a number or a word of YAML gets some. */
export function writtenId(span: TextSpan, isQuoted: boolean, id: string): TextEdit {
  const context = { isInFlow: true, isKey: false, quote: '"', isQuoted: false } as const;
  return { ...span, text: isQuoted ? id : writeScalar(id, context) };
}

/** A place that names the entry. */
interface Mention {
  /** The place as a whole, and what stands within its quotation marks. */
  readonly whole: TextSpan;
  readonly span: TextSpan;
  readonly isQuoted: boolean;
}

function mentionIn(text: string, whole: TextSpan): Mention {
  const span = withinQuotes(whole, text);
  return { whole, span, isQuoted: span.start !== whole.start };
}

function refuseUnlessWritten(text: string, { start, end }: TextSpan, id: string): void {
  if (text.slice(start, end) === id) return;
  throw new Refused(`"${id}" is written with escapes or on several lines in one place.`, 'Write it as one word first.');
}

function isAt({ path, key }: OutlineNode, other: Path): boolean {
  return key !== undefined && path.length === other.length && path.every((step, index) => step === other[index]);
}

/** Checkpoints share one set of ids in the whole file; other entries share one with those next to them. */
function refuseTaken(nodes: readonly OutlineNode[], path: Path, to: string): void {
  const isCheckpoint = path.length === 4 && path[2] === 'checkpoints';
  const others: Path = [...path.slice(0, -1), to];
  const taken = nodes.find((node) =>
    isCheckpoint ? node.path.length === 4 && node.path[2] === 'checkpoints' && node.path[3] === to : isAt(node, others),
  );
  if (taken) throw new Refused(`${nameOf(taken.path)} is there already.`, 'Choose another id.');
}

/** The format of references to the entries of each section. */
const TARGETS: ReadonlyMap<string | number, string> = new Map([
  ['people', 'person'],
  ['deliverables', 'deliverable'],
]);

function formatOf(part: OutlineNode['part']): string | undefined {
  const shape = part && shapeOf(part);
  return shape?.kind === 'value' ? shape.format : undefined;
}

/** An alias may stand for the id where its anchor is in a place that does not refer to anything. */
function refuseHiddenReference(text: string, node: OutlineNode, id: string, named: readonly Mention[]): void {
  if (node.kind !== 'alias' || !node.value) return;
  const anchor = text.slice(node.value.start + 1, node.value.end);
  for (const match of text.matchAll(/(?<=&)\S+[ \t]+/gu)) {
    const start = match.index + match[0].length;
    const isSame = match[0].trimEnd() === anchor && text.slice(start).startsWith(id);
    if (!isSame || named.some(({ whole }) => whole.start === start)) continue;
    throw new Refused(
      `An alias of \`&${anchor}\` stands for "${id}".`,
      `Write out "${id}" in the places of \`*${anchor}\` first.`,
    );
  }
}
