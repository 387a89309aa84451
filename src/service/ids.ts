import { nodesAround, nodesIn, withinQuotes } from '../document/outline';
import type { OutlineNode } from '../document/outline';
import type { TextSpan } from '../domain/finding';
import { shapeOf } from '../domain/format/shape';
import type { Path } from '../domain/path';
import type { Id } from '../domain/values/id';
import type { ReadText } from './readText';

/** Whose or what's id it is. */
export type IdKind = 'person' | 'deliverable' | 'checkpoint' | 'change' | 'checkin' | 'concern';

/** A place that names an entry of the agreement: the key it stands under, or a place that refers to it. */
export interface IdMention {
  readonly kind: IdKind;
  readonly id: Id;
  readonly role: 'definition' | 'reference';
  /** The id alone, without quotes. */
  readonly span: TextSpan;
  readonly node: OutlineNode;
}

/** Where the entries of each kind stand; `*` is their id, or that of the entry around them. */
const ENTRY_PATHS: readonly (readonly [kind: IdKind, path: readonly string[]])[] = [
  ['person', ['people', '*']],
  ['deliverable', ['deliverables', '*']],
  ['checkpoint', ['deliverables', '*', 'checkpoints', '*']],
  ['change', ['scope', 'changes', '*']],
  ['checkin', ['communication', 'checkins', '*']],
  ['concern', ['concerns', '*']],
];

/** Every id that the text mentions, in order. Keys that are the user's own are none. */
export function idsIn({ document }: ReadText): readonly IdMention[] {
  const mentions: IdMention[] = [];
  for (const node of nodesIn(document.outline())) {
    const mention = mentionOf(node, document.text);
    if (mention) mentions.push(mention);
  }
  return mentions;
}

/** The id at an offset; its end and its quotes count. */
export function idAt({ document }: ReadText, offset: number): IdMention | undefined {
  return nodesAround(document.outline(), offset)
    .map((node) => mentionOf(node, document.text))
    .findLast((mention) => mention && holds(writtenSpan(mention), offset));
}

function writtenSpan({ role, span, node: { key, value } }: IdMention): TextSpan {
  return (role === 'definition' ? key : value) ?? span;
}

function holds({ start, end }: TextSpan, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Every mention of what a mention names. */
export function mentionsOf(read: ReadText, { kind, id }: Pick<IdMention, 'kind' | 'id'>): readonly IdMention[] {
  return idsIn(read).filter((other) => other.kind === kind && other.id === id);
}

/** What kind of entry a node is; undefined for all that is no entry of a mapping by id. */
export function entryKindOf({ path, key }: OutlineNode): IdKind | undefined {
  const id = path.at(-1);
  if (!key || typeof id !== 'string' || id === '' || id.startsWith('x-')) return undefined;
  return ENTRY_PATHS.find(([, steps]) => matches(path, steps))?.[0];
}

function matches(path: Path, steps: readonly string[]): boolean {
  return path.length === steps.length && steps.every((step, index) => step === '*' || step === path[index]);
}

function mentionOf(node: OutlineNode, text: string): IdMention | undefined {
  const { path, part, key, value, text: word } = node;
  const kind = entryKindOf(node);
  if (kind && key) return { kind, id: String(path.at(-1)), role: 'definition', span: withinQuotes(key, text), node };
  const shape = part && shapeOf(part);
  if (shape?.kind !== 'value' || value === undefined || word === undefined) return undefined;
  if (shape.format !== 'person' && shape.format !== 'deliverable') return undefined;
  return { kind: shape.format, id: word, role: 'reference', span: withinQuotes(value, text), node };
}
