import { isAlias, isCollection, isMap, isPair, isScalar } from 'yaml';
import type { CST, Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { textOf } from '../reading/scalars';

export type Collection = YAMLMap | YAMLSeq;

/** A collection that is written in lines which dashes or keys begin, not in brackets. */
export type BlockCollection = Collection & { readonly srcToken: CST.BlockMap | CST.BlockSequence };

/** How one entry of a list or a mapping stands in the text. Offsets are those of the text. */
export interface Entry {
  /** The key of a mapping's entry. */
  readonly key: Node | null;
  /** The text of the key; undefined in a list, and for a key that is not a text. */
  readonly name: string | undefined;
  /** What the entry holds; null when nothing is there. */
  readonly value: Node | null;
  /** The first character that belongs to it: of its dash, its `?`, what is said of its key, or its key. */
  readonly start: number;
  /** Directly after the `:` or the dash, where the value may begin; for an item of a flow list its start. Undefined without a `:`. */
  readonly slot: number | undefined;
  /** Where the value begins with its anchor and its tag; the slot when nothing is there. */
  readonly valueStart: number;
  /** Where its content ends: before the comment, the comma or the line break that follows. */
  readonly end: number;
  /** Where the comma after it stands, in a flow collection. */
  readonly comma: number | undefined;
}

/** Whether a node says nothing at all: it is not there, or `null`. */
export function isNothing(node: Node | null): boolean {
  return !node || (isScalar(node) && node.value === null);
}

/** Whether no text stands for the node. */
function isUnwritten(node: Node | null): boolean {
  return !node?.range || node.range[0] === node.range[1];
}

/** Whether a collection is written in lines that dashes or keys begin, not in brackets. */
export function isBlockCollection(node: Node | null): node is BlockCollection {
  return isCollection(node) && (node.srcToken?.type === 'block-map' || node.srcToken?.type === 'block-seq');
}

/** Whether the node is a mapping without braces that an item of a flow list makes, as in `[a: 1]`. */
export function isBarePair(node: Node | null): node is YAMLMap & { readonly srcToken?: never } {
  return isMap(node) && node.srcToken === undefined;
}

/** Where the content of a node ends: before the comments and the blank lines after it, unless it keeps those itself. */
export function contentEnd(node: Node): number {
  const end = node.range?.[1] ?? 0;
  if (isBlockCollection(node)) return entriesOf(node).at(-1)?.end ?? end;
  return node.srcToken?.type === 'block-scalar' ? blockScalarEnd(node.srcToken) : end;
}

/** Whether a block scalar keeps all the line breaks at its end. */
export function keepsLineBreaks(token: CST.BlockScalar): boolean {
  return headerOf(token).includes('+');
}

/** Whether the header of a block scalar says how far its lines are indented. */
export function hasIndentationOfItsOwn(token: CST.BlockScalar): boolean {
  return /\d/u.test(headerOf(token));
}

function headerOf({ props }: CST.BlockScalar): string {
  return props.map((token) => (token.type === 'block-scalar-header' ? token.source : '')).join('');
}

function blockScalarEnd(token: CST.BlockScalar): number {
  const { offset, props, source } = token;
  const start = props.reduce((sum, prop) => sum + ('source' in prop ? prop.source.length : 0), offset);
  if (keepsLineBreaks(token) && source !== '') return start + source.replace(/\r?\n$/u, '').length;
  const content = source.replace(/(?:\r?\n)+$/u, '');
  return content === '' ? offset + headerOf(token).length : start + content.length;
}

/** The entries of a list or a mapping, in order. */
export function entriesOf(collection: Collection): readonly Entry[] {
  if (isBarePair(collection)) {
    const [pair] = collection.items as Pair<Node | null, Node | null>[];
    return pair?.srcToken ? [entryOf(pair.srcToken, pair.key, pair.value, undefined)] : [];
  }
  const { srcToken: token } = collection;
  const items: readonly CST.CollectionItem[] = token && 'items' in token ? token.items : [];
  const entries: Entry[] = [];
  for (const [index, item] of items.entries()) {
    if (!hasContent(item)) continue;
    const node = collection.items[entries.length] as Pair<Node | null, Node | null> | Node | null;
    const comma = items[index + 1]?.start.find(({ type }) => type === 'comma')?.offset;
    if (isPair(node)) entries.push(entryOf(item, node.key, node.value, comma));
    else if (isBarePair(node)) entries.push(barePairEntry(item, node, comma));
    else entries.push(entryOf(item, null, node, comma));
  }
  return entries;
}

/** To the list, a pair without braces is an item like any other. */
function barePairEntry(item: CST.CollectionItem, map: YAMLMap, comma: number | undefined): Entry {
  const [pair] = map.items as Pair<Node | null, Node | null>[];
  const { start, end } = entryOf(item, pair?.key ?? null, pair?.value ?? null, comma);
  return { key: null, name: undefined, value: map, start, slot: start, valueStart: start, end, comma };
}

/** Comments after the last entry make an item of their own in the concrete syntax. */
function hasContent({ start, key, sep, value }: CST.CollectionItem): boolean {
  return key !== undefined || sep !== undefined || value !== undefined || start.some(isSubstance);
}

function isSubstance({ type }: CST.SourceToken): boolean {
  return type !== 'space' && type !== 'comment' && type !== 'newline' && type !== 'comma';
}

function entryOf(item: CST.CollectionItem, key: Node | null, value: Node | null, comma: number | undefined): Entry {
  const { start: opening, sep = [] } = item;
  const substance = [...opening, ...(item.key ? [] : sep)].find(isSubstance)?.offset;
  const start = substance ?? item.key?.offset ?? item.value?.offset ?? 0;
  const dash = opening.findIndex(({ type }) => type === 'seq-item-ind');
  const colon = sep.findIndex(({ type }) => type === 'map-value-ind');
  const isKeyed = item.key !== undefined || item.sep !== undefined || opening.some(isQuestionMark);
  const before = isKeyed ? sep.slice(colon + 1) : opening.slice(dash + 1);
  const indicator = isKeyed ? sep[colon] : opening[dash];
  const slot = indicator ? indicator.offset + 1 : isKeyed ? undefined : start;
  const properties = before.filter(isProperty);
  const keyEnd = key && !isUnwritten(key) ? contentEnd(key) : (endOf(opening.findLast(isSubstance)) ?? start);
  const written = isUnwritten(value) ? undefined : value;
  return {
    key,
    name: isScalar(key) && key.value !== null ? textOf(key) : undefined,
    value: isUnwritten(value) && properties.length === 0 ? null : value,
    start,
    slot,
    valueStart: properties[0]?.offset ?? written?.range?.[0] ?? slot ?? keyEnd,
    end: written ? contentEnd(written) : (endOf(properties.at(-1)) ?? slot ?? keyEnd),
    comma,
  };
}

function isQuestionMark({ type }: CST.SourceToken): boolean {
  return type === 'explicit-key-ind';
}

function isProperty({ type }: CST.SourceToken): boolean {
  return type === 'anchor' || type === 'tag';
}

function endOf(token: CST.SourceToken | undefined): number | undefined {
  return token && token.offset + token.source.length;
}

/** The anchor of a node, if it has one. */
export function anchorOf(node: Node | null): string | undefined {
  return node && !isAlias(node) && 'anchor' in node ? (node as { readonly anchor?: string }).anchor : undefined;
}
