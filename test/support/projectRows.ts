import assert from 'node:assert/strict';
import type { Path } from '../../src/domain/path';
import { projectTree } from '../../src/views/projectTree';
import type { DeliverableOrder, TreeNode } from '../../src/views/projectTree/treeNode';
import { at } from './people';
import { type SnapshotOptions, snapshotOf, utcClock } from './snapshots';
import { allRows } from './treeText';

/** A Tuesday; in Oslo it is 10:00 and in São Paulo 06:00. */
export const NOW = '2026-12-01T09:00Z';

/** The rows of the Project view for an agreement, at {@link NOW} unless it says otherwise. */
export function rowsOf(
  text: string,
  options: Partial<SnapshotOptions> = {},
  order: DeliverableOrder = 'file',
): readonly TreeNode[] {
  const snapshot = snapshotOf(text, { at: NOW, ...options });
  const shown = { folder: 'file:///web', folderName: 'web', snapshot };
  return projectTree([shown], at(options.at ?? NOW), utcClock, order);
}

/** The row of what stands at a path, wherever it is in the tree. */
export function rowAt(rows: readonly TreeNode[], ...path: Path): TreeNode {
  const row = allRows(rows).find(({ target }) => JSON.stringify(target.path) === JSON.stringify(path));
  assert.ok(row, `There is no row at ${path.join('.')}.`);
  return row;
}
