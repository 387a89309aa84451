import type { MoveIntent, Step } from '../intent';
import type { Path } from '../path';

/** The name or the number of an entry within its mapping or list. */
type EntryKey = string | number;

/** Entries of one list or mapping, in their order. */
export interface Siblings {
  /** Where the list or the mapping stands. */
  readonly parent: Path;
  /** The last steps of the paths of all its entries. */
  readonly keys: readonly EntryKey[];
}

/**
 * Moves entries by one, those that touch as one. Those at the end already stay. The steps are relative, so that they are right beside
 * entries that the agreement does not show, such as those whose key begins with `x-`.
 */
export function moveByOne(
  { parent, keys }: Siblings,
  moved: ReadonlySet<EntryKey>,
  to: 'up' | 'down',
): readonly MoveIntent[] {
  const steps: MoveIntent[] = [];
  // Downwards is upwards seen from the end.
  const order = to === 'up' ? [...keys] : keys.toReversed();
  for (let index = 1; index < order.length; index++) {
    const [before, here] = order.slice(index - 1, index + 1);
    if (before === undefined || here === undefined || !moved.has(here) || moved.has(before)) continue;
    order.splice(index - 1, 2, here, before);
    const position = to === 'up' ? index : keys.length - 1 - index;
    steps.push({ kind: 'move', path: [...parent, typeof here === 'number' ? position : here], to });
  }
  return steps;
}

/** Moves entries to where another one stands: behind it when they come from above, else before it. They keep their order. */
export function moveToPlaceOf(
  siblings: Siblings,
  moved: ReadonlySet<EntryKey>,
  target: EntryKey,
): readonly MoveIntent[] {
  const { keys } = siblings;
  if (moved.has(target)) return [];
  const first = keys.findIndex((key) => moved.has(key));
  const others = keys.filter((key) => !moved.has(key));
  const index = others.indexOf(target) + (first < keys.indexOf(target) ? 1 : 0);
  const together = keys.filter((key) => moved.has(key));
  return movesTo(siblings, moved, others.toSpliced(index, 0, ...together));
}

/** Moves entries behind all others. */
export function moveToEnd(siblings: Siblings, moved: ReadonlySet<EntryKey>): readonly MoveIntent[] {
  const { keys } = siblings;
  const others = keys.filter((key) => !moved.has(key));
  return movesTo(siblings, moved, [...others, ...keys.filter((key) => moved.has(key))]);
}

/** One step for each entry that moves, so that every comment goes with the entry it belongs to and nothing else is touched. */
function movesTo(
  { parent, keys }: Siblings,
  moved: ReadonlySet<EntryKey>,
  wanted: readonly EntryKey[],
): readonly MoveIntent[] {
  const pending = new Set(moved);
  let order = keys;
  const steps: MoveIntent[] = [];
  for (const key of wanted) {
    if (!pending.delete(key)) continue;
    const from = order.indexOf(key);
    const others = order.toSpliced(from, 1);
    const next = wanted.slice(wanted.indexOf(key) + 1).find((other) => !pending.has(other));
    const to = next === undefined ? others.length : others.indexOf(next);
    order = others.toSpliced(to, 0, key);
    // Items of a list are named by where they stand by then.
    if (to !== from) steps.push({ kind: 'move', path: [...parent, typeof key === 'number' ? from : key], to });
  }
  return steps;
}

/** Items of a list that are to stand in another list. */
export interface Resettled {
  readonly path: Path;
  readonly text: string;
}

/** Puts texts into another list, from an index on or at its end, and takes them out of theirs, the last ones first. */
export function resettle(items: readonly Resettled[], to: Path, at?: number): readonly Step[] {
  const adds = items.map(({ text }, index): Step => ({
    kind: 'add',
    path: to,
    value: text,
    ...(at !== undefined && { at: at + index }),
  }));
  const removals = items
    .toSorted((one, other) => Number(other.path.at(-1)) - Number(one.path.at(-1)))
    .map(({ path }): Step => ({ kind: 'remove', path }));
  return [...adds, ...removals];
}
