import { SymbolKind } from 'vscode-languageserver';
import type { DocumentSymbol } from 'vscode-languageserver';
import { withinQuotes } from '../document/outline';
import type { OutlineNode } from '../document/outline';
import { shapeOf } from '../domain/format/shape';
import { entryKindOf } from './ids';
import type { IdKind } from './ids';
import { rangeIn } from './readText';
import type { ReadText } from './readText';

/** The icon an editor shows for each kind of entry. */
export const SYMBOL_KINDS: Readonly<Record<IdKind, SymbolKind>> = {
  person: SymbolKind.Class,
  deliverable: SymbolKind.Package,
  checkpoint: SymbolKind.Event,
  change: SymbolKind.Struct,
  checkin: SymbolKind.Interface,
  concern: SymbolKind.Key,
};

/** What is worth reading beside the id of an entry: fields of which the texts are shown, in this order. */
const DETAILS: Readonly<Record<IdKind, readonly string[]>> = {
  person: ['name', 'role', 'timezone'],
  deliverable: ['title', 'status', 'due'],
  checkpoint: ['title', 'status'],
  change: ['title', 'status'],
  checkin: ['title', 'every'],
  concern: ['title', 'status'],
};

/** The agreement as an outline: sections, their entries, and lists of texts. The fields of an entry are its detail. */
export function documentSymbols(read: ReadText): DocumentSymbol[] {
  return read.document.outline().children.flatMap((child) => symbolOf(read, child));
}

function symbolOf(read: ReadText, node: OutlineNode): DocumentSymbol[] {
  const { key, value, kind, path, extent, part } = node;
  const step = path.at(-1);
  const entry = entryKindOf(node);
  const isField = typeof step === 'string' && kind === 'text';
  // A field of an entry is told by the entry; at the top of the file there is nothing above to tell it.
  if (extent.start === extent.end || (isField && path.length > 1) || isOfReferences(part)) return [];
  const children = node.children.flatMap((child) => symbolOf(read, child));
  const own = key ?? value ?? extent;
  return [
    {
      name: oneLine(typeof step === 'string' ? step : (textBelow(node) ?? '')) || '…',
      detail: entry ? detailOf(node, entry) : isField ? oneLine(node.text ?? '') : '',
      kind: entry ? SYMBOL_KINDS[entry] : isField ? SymbolKind.Property : kindOf(node),
      range: rangeIn(read, extent),
      selectionRange: rangeIn(read, withinQuotes(own, read.document.text)),
      children,
    },
  ];
}

function kindOf({ kind, path }: OutlineNode): SymbolKind {
  if (typeof path.at(-1) === 'number') return SymbolKind.String;
  return kind === 'list' ? SymbolKind.Array : SymbolKind.Namespace;
}

/** Lists of ids and of other values with a grammar say little on their own. */
function isOfReferences(part: OutlineNode['part']): boolean {
  const shape = part && shapeOf(part);
  return shape?.kind === 'list' && shapeOf(shape.items).kind === 'value';
}

/** What an entry is about, on one line. */
export function detailOf({ children }: OutlineNode, kind: IdKind): string {
  const texts = DETAILS[kind].map((name) => children.find(({ path }) => path.at(-1) === name)?.text);
  return texts.flatMap((text) => (text === undefined ? [] : [oneLine(text)])).join(' · ');
}

/** The text of an item, also of one that is marked as met. */
function textBelow({ text, children }: OutlineNode): string | undefined {
  return text ?? children[0]?.text;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
