import { isAlias, isCollection, isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair } from 'yaml';
import type { PlainValue } from '../../domain/intent';
import { textOf } from '../reading/scalars';
import { isForeign } from '../reading/tags';
import { isList, isMapping } from './writeValue';

/** What a node says, and nothing of how it is written. An alias stands for itself. */
export type Model = ScalarModel | ListModel | MappingModel;

/** What may be said of any node. */
interface Properties {
  readonly anchor?: string | undefined;
  readonly tag?: string | undefined;
}

export interface ScalarModel extends Properties {
  readonly kind: 'scalar' | 'alias';
  readonly type: string;
  readonly text: string;
}

export interface ListModel extends Properties {
  readonly kind: 'list';
  readonly items: readonly Model[];
}

export interface MappingModel extends Properties {
  readonly kind: 'mapping';
  readonly entries: readonly EntryModel[];
}

export interface EntryModel {
  readonly key: Model;
  readonly value: Model;
}

export const NOTHING: ScalarModel = scalar(null);

/** Reads what a node says. */
export function modelOf(node: Node | null): Model {
  if (!node) return NOTHING;
  if (isAlias(node)) return { kind: 'alias', type: 'alias', text: node.source };
  const { anchor, tag: written } = node as { readonly anchor?: string; readonly tag?: string };
  // A list and a mapping are what they are without a tag that says so.
  const tag = isCollection(node) && !isForeign(node) ? undefined : written;
  if (isSeq(node)) return { kind: 'list', anchor, tag, items: (node.items as (Node | null)[]).map(modelOf) };
  if (isMap(node)) {
    const pairs = node.items as Pair<Node | null, Node | null>[];
    const entries = pairs.map(({ key, value }) => ({ key: modelOf(key), value: modelOf(value) }));
    return { kind: 'mapping', anchor, tag, entries };
  }
  if (!isScalar(node) || node.value === null || typeof node.value === 'string') {
    return { ...scalar(isScalar(node) ? node.value : undefined), anchor, tag };
  }
  return { ...scalar(node.value), text: textOf(node), anchor, tag };
}

/** What a plain value says. */
export function modelFrom(value: PlainValue): Model {
  if (isList(value)) return { kind: 'list', items: value.map(modelFrom) };
  if (!isMapping(value)) return scalar(value);
  const entries = Object.entries(value).map(([key, inner]) => ({ key: scalar(key), value: modelFrom(inner) }));
  return { kind: 'mapping', entries };
}

export function scalar(value: unknown): ScalarModel {
  const type = value === null ? 'null' : typeof value;
  return { kind: 'scalar', type, text: Object.is(value, -0) ? '-0' : String(value) };
}

/** Whether two nodes say the same. */
export function isSame(a: Model, b: Model): boolean {
  if (a.kind !== b.kind || a.anchor !== b.anchor || a.tag !== b.tag) return false;
  if (a.kind === 'list' && b.kind === 'list') return isSameList(a.items, b.items, isSame);
  if (a.kind === 'mapping' && b.kind === 'mapping') {
    return isSameList(
      a.entries,
      b.entries,
      (one, other) => isSame(one.key, other.key) && isSame(one.value, other.value),
    );
  }
  return 'text' in a && 'text' in b && a.type === b.type && a.text === b.text;
}

function isSameList<T>(a: readonly T[], b: readonly T[], isSameItem: (one: T, other: T) => boolean): boolean {
  return a.length === b.length && a.every((one, index) => isSameItem(one, b[index] as T));
}
