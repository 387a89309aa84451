import type { Deliverable } from '../domain/project/project';
import type { Snapshot } from '../domain/project/snapshot';
import type { TreeNode } from '../views/projectTree/treeNode';
import type { ProjectTree } from './projectTree';

/**
 * The rows that a command was called on, all of the folder of the first; none when it was called from the palette.
 *
 * @param row what VS Code calls the command with first: the key of a row, or anything else.
 * @param selected what it calls the command with next: the keys of all selected rows, that one among them.
 */
export function rowsCalledOn(tree: ProjectTree, row: unknown, selected: unknown): readonly TreeNode[] {
  const keys: readonly unknown[] = Array.isArray(selected) ? selected : [row];
  const rows = tree.rows(keys.filter((key) => typeof key === 'string'));
  return rows.filter(({ target }) => target.folder === rows[0]?.target.folder);
}

/** The deliverables that rows stand for, or stand below. */
export function deliverablesOf({ project }: Snapshot, rows: readonly TreeNode[]): readonly Deliverable[] {
  const ids = new Set(rows.flatMap(({ target: { path } }) => (path[0] === 'deliverables' ? path.slice(1, 2) : [])));
  return project.deliverables.filter(({ id }) => ids.has(id));
}
