import type { TSchema } from 'typebox/type';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair } from 'yaml';
import type { TextSpan } from '../domain/finding';
import { agreementSchema } from '../domain/format/definition';
import { partBelow } from '../domain/format/partAt';
import type { Path } from '../domain/path';
import { isEmpty, textOf } from './reading/scalars';
import { moved, spanOf } from './spans';
import { parseSyntax } from './syntax';
import type { Syntax } from './syntax';

/** A part of a text as it is written, whether the format knows it or not. */
export interface OutlineNode {
  /** Where it stands, as the file counts. Of entries that share a key, all have the same path. */
  readonly path: Path;
  /** What the format says about this place; undefined where it says nothing. */
  readonly part: TSchema | undefined;
  readonly kind: 'mapping' | 'list' | 'text' | 'alias' | 'nothing';
  /** The key of an entry of a mapping. */
  readonly key: TextSpan | undefined;
  /** The value; undefined where nothing is written. */
  readonly value: TextSpan | undefined;
  /** The text it takes up, from its key to the end of its value; empty where an item of a list is missing. */
  readonly extent: TextSpan;
  /** What a text says, without quotes and escapes; undefined for all else. */
  readonly text: string | undefined;
  /** Whether a mapping or a list stands in braces or brackets. */
  readonly isFlow: boolean;
  /** The entries of a mapping or a list, in the order of the text. */
  readonly children: readonly OutlineNode[];
}

/** Which part of a larger text a syntax tree is of. */
export interface Excerpt {
  /** Where its content stands, and what the format says about that place. */
  readonly path: Path;
  readonly part: TSchema | undefined;
  /** Where it begins in the text. */
  readonly start: number;
}

const WHOLE: Excerpt = { path: [], part: agreementSchema, start: 0 };

/** The outline of a text by its syntax. A whole text is the mapping with the empty path. */
export function outlineOf({ root }: Syntax, excerpt = WHOLE): OutlineNode {
  return nodeOf(root, excerpt, undefined);
}

/** The outline of a text on its own, as far as it can be parsed. */
export function outlineOfText(text: string): OutlineNode {
  return outlineOf(parseSyntax(text));
}

function nodeOf(node: Node | null, { path, part, start: from }: Excerpt, key: TextSpan | undefined): OutlineNode {
  const span = node ? moved(spanOf(node), from) : undefined;
  const value = span && span.end > span.start ? span : undefined;
  const start = key?.start ?? span?.start ?? 0;
  const extent = { start, end: Math.max(start, key?.end ?? 0, span?.end ?? 0) };
  const common = { path, part, key, value, extent, text: undefined, isFlow: false, children: [] };
  if (isMap(node)) {
    const pairs = node.items as Pair<Node, Node | null>[];
    const children = pairs.map(({ key: name, value: entry }) => {
      const step = isScalar(name) ? textOf(name) : '';
      const place = { path: [...path, step], part: part && partBelow(part, step), start: from };
      return nodeOf(entry, place, moved(spanOf(name), from));
    });
    return { ...common, extent: reaching(extent, children), kind: 'mapping', isFlow: node.flow ?? false, children };
  }
  if (isSeq(node)) {
    const items = node.items as (Node | null)[];
    const below = part && partBelow(part, 0);
    const children = items.map((item, index) =>
      nodeOf(item, { path: [...path, index], part: below, start: from }, undefined),
    );
    return { ...common, extent: reaching(extent, children), kind: 'list', isFlow: node.flow ?? false, children };
  }
  if (isAlias(node)) return { ...common, kind: 'alias' };
  if (!isScalar(node) || isEmpty(node)) return { ...common, kind: 'nothing' };
  return { ...common, kind: 'text', text: textOf(node) };
}

/** As far as the last child does: where brackets are followed by what does not belong there, it ends behind them. */
function reaching({ start, end }: TextSpan, children: readonly OutlineNode[]): TextSpan {
  return { start, end: children.reduce((last, { extent }) => Math.max(last, extent.end), end) };
}

/** A node and everything below it, each before its children. */
export function* nodesIn(node: OutlineNode): Generator<OutlineNode, undefined> {
  yield node;
  for (const child of node.children) yield* nodesIn(child);
}

/** A span without the quotation marks around it. */
export function withinQuotes(span: TextSpan, text: string): TextSpan {
  const first = text[span.start];
  const isQuoted = (first === '"' || first === "'") && span.end - span.start > 1 && text[span.end - 1] === first;
  return isQuoted ? { start: span.start + 1, end: span.end - 1 } : span;
}

/** The nodes around an offset, from the whole text inwards. The end of a node still counts as a part of it. */
export function nodesAround(root: OutlineNode, offset: number): readonly OutlineNode[] {
  const around: OutlineNode[] = [root];
  for (let node = childAround(root, offset); node; node = childAround(node, offset)) around.push(node);
  return around;
}

function childAround({ children }: OutlineNode, offset: number): OutlineNode | undefined {
  let low = 0;
  let high = children.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    const child = children[middle];
    if (child && child.extent.start <= offset) low = middle;
    else high = middle - 1;
  }
  const child = children[low];
  return child && child.extent.start <= offset && offset <= child.extent.end ? child : undefined;
}
