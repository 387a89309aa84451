import { isMap, isSeq } from 'yaml';
import type { Node } from 'yaml';
import type { PlainMapping, PlainValue } from '../../domain/intent';
import type { Path } from '../../domain/path';
import { find } from './find';
import { entriesOf } from './layout';
import { isSame, modelFrom, modelOf } from './model';
import type { TextStep } from './operations';
import type { Source } from './source';
import { isList, isMapping } from './writeValue';

/**
 * What has to change within a list or a mapping so that it gets another value: what stays the same is not written again, and
 * keeps its comments. Undefined where the value is to be replaced as a whole.
 */
export function unfold(
  source: Source,
  { path, value }: Extract<TextStep, { kind: 'set' }>,
): readonly TextStep[] | undefined {
  const { place, missing } = find(source, path);
  const { node } = place;
  if (missing.length > 0) return undefined;
  if (says(node, value)) return [];
  if (isSeq(node) && isList(value) && node.items.length > 0 && value.length > 0) {
    return changesOfList(path, node.items as (Node | null)[], value);
  }
  if (!isMap(node) || !isMapping(value)) return undefined;
  const entries = entriesOf(node);
  const names = entries.map(({ name }) => name).filter((name) => name !== undefined);
  const isSimple = new Set(names).size === entries.length && !names.includes('<<');
  return isSimple ? changesOfMapping(path, names, value) : undefined;
}

/** Whether a node says that value already; an anchor of its own does not matter, an alias or a tag does. */
function says(node: Node | null, value: PlainValue): boolean {
  return isSame({ ...modelOf(node), anchor: undefined }, modelFrom(value));
}

/** Items at both ends that stay are left alone; those in between are set one by one, and what is over is added or removed. */
function changesOfList(path: Path, items: readonly (Node | null)[], value: readonly PlainValue[]): readonly TextStep[] {
  const same = (index: number, of: number): boolean => says(items[index] ?? null, value[of] ?? null);
  const most = Math.min(items.length, value.length);
  let head = 0;
  while (head < most && same(head, head)) head++;
  let tail = 0;
  while (tail < most - head && same(items.length - 1 - tail, value.length - 1 - tail)) tail++;
  const steps: TextStep[] = [];
  const [from, to] = [items.length - tail, value.length - tail];
  for (let index = head; index < Math.min(from, to); index++) {
    steps.push({ kind: 'set', path: [...path, index], value: value[index] ?? null });
  }
  for (let index = from - 1; index >= to; index--) steps.push({ kind: 'remove', path: [...path, index] });
  for (let index = from; index < to; index++) steps.push({ kind: 'add', path, value: value[index] ?? null, at: index });
  return steps;
}

/** Entries are removed, set and added, unless those that stay would have to change places. */
function changesOfMapping(path: Path, names: readonly string[], value: PlainMapping): readonly TextStep[] | undefined {
  const keys = Object.keys(value);
  const staying = names.filter((name) => Object.hasOwn(value, name));
  const inOrder = keys.filter((key) => names.includes(key));
  if (staying.length === 0 || staying.some((name, index) => name !== inOrder[index])) return undefined;
  const removed = names.filter((name) => !Object.hasOwn(value, name));
  return [
    ...removed.map((name): TextStep => ({ kind: 'remove', path: [...path, name] })),
    ...keys.map((key, at): TextStep => {
      const inner = value[key] ?? null;
      return names.includes(key)
        ? { kind: 'set', path: [...path, key], value: inner }
        : { kind: 'add', path, key, value: inner, at };
    }),
  ];
}
