import { moveToEnd, moveToPlaceOf, resettle } from '../domain/intents/moving';
import type { Step } from '../domain/intent';
import type { Path } from '../domain/path';
import type { Snapshot } from '../domain/project/snapshot';
import { isEntry, sightingsOf, siblingsOf, wordForKind } from './projectTree/entries';
import type { TreeNode } from './projectTree/treeNode';

/** What comes of dropping rows, or why nothing does, in a few words. */
export type Drop = { readonly steps: readonly Step[] } | { readonly refusal: string };

/**
 * What it means to drop rows on another one. On one of their list, or below it, they go to its place; on the list itself, behind
 * all others. Lines of the scope may also go to another of its lists.
 *
 * @param entries all entries of the project.
 */
export function dropOn(
  rows: readonly TreeNode[],
  target: TreeNode,
  entries: readonly TreeNode[],
  snapshot: Snapshot,
): Drop {
  const [first] = rows;
  if (first === undefined || rows.some((row) => !isEntry(row))) return { refusal: 'Only entries can be moved.' };
  const from = first.target.path.slice(0, -1);
  if (
    rows.some(({ target: { folder, path } }) => folder !== target.target.folder || !isSame(path.slice(0, -1), from))
  ) {
    return { refusal: 'Entries of one list can be moved together.' };
  }
  const moved = new Set(rows.flatMap(({ target: { path } }) => path.slice(-1)));
  const siblings = siblingsOf(entries, first.target.path);
  const onto = target.target.path;
  if (isSame(onto.slice(0, from.length), from)) {
    // What stands below an entry belongs to it.
    const sibling = onto[from.length];
    return { steps: sibling === undefined ? moveToEnd(siblings, moved) : moveToPlaceOf(siblings, moved, sibling) };
  }
  const list = target.kind === 'scopeItem' ? onto.slice(0, -1) : onto;
  if (first.kind === 'scopeItem' && list[0] === 'scope' && ['in', 'out', 'assumptions'].includes(String(list[1]))) {
    const at = target.kind === 'scopeItem' ? Number(onto.at(-1)) : undefined;
    const inOrder = rows.toSorted((one, other) => Number(one.target.path.at(-1)) - Number(other.target.path.at(-1)));
    return { steps: resettle(sightingsOf(snapshot, inOrder), list, at) };
  }
  return { refusal: `This ${wordForKind(first)} stays in its own list.` };
}

function isSame(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((step, depth) => step === other[depth]);
}
