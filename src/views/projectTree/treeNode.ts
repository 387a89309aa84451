import type { ForecastsById } from '../../domain/forecast/reasons';
import type { Person } from '../../domain/project/project';
import type { Snapshot } from '../../domain/project/snapshot';
import { type Path, formatPath } from '../../domain/path';
import type { Instant } from '../../domain/time/instant';
import type { TreeRow } from '../treeRow';
import type { WallClock } from '../wallClock';

/** One row of the tree, as data. */
export interface TreeNode extends TreeRow<TreeNode> {
  /** What sort of row it is, for menus. */
  readonly kind: TreeNodeKind;
  readonly target: Target;
}

export type TreeNodeKind =
  | 'project'
  | 'goal'
  | 'empty'
  | 'section'
  | 'group'
  | 'scopeItem'
  | 'change'
  | 'deliverable'
  | 'criterion'
  | 'checkpoint'
  | 'dependency'
  | 'person'
  | 'checkin'
  | 'concern';

/** Where a row stands in a file. */
export interface Target {
  /** URI of the workspace folder whose agreement it is. */
  readonly folder: string;
  readonly path: Path;
}

/** What rows are made from. */
export interface TreeContext {
  readonly folder: string;
  readonly snapshot: Snapshot;
  readonly now: Instant;
  /** The clock of whoever is looking. */
  readonly clock: WallClock;
  /** What people are called where there is little room, by their id. */
  readonly names: ReadonlyMap<string, string>;
  readonly forecasts: ForecastsById;
  /** What deliverables stand in the order of. */
  readonly order: DeliverableOrder;
}

/** Deliverables as the file has them, or what needs attention first. */
export type DeliverableOrder = 'file' | 'risk';

/** The row of what stands at a path: its key and target come from there. */
export function nodeAt(
  { folder }: TreeContext,
  path: Path,
  kind: TreeNodeKind,
  row: Omit<TreeNode, 'key' | 'kind' | 'target'>,
): TreeNode {
  const place = kind === 'section' || kind === 'group' ? { state: formatPath(path) } : {};
  return { key: keyOf(folder, path), kind, ...place, target: { folder, path }, ...row };
}

/** The key of the row of what stands at a path. */
export function keyOf(folder: string, path: Path): string {
  return JSON.stringify([folder, ...path]);
}

/** Where the row with a key stands; undefined for what is no key. */
export function targetOf(key: unknown): Target | undefined {
  if (typeof key !== 'string') return undefined;
  try {
    const parts: unknown = JSON.parse(key);
    if (!Array.isArray(parts) || !parts.every((part) => typeof part === 'string' || typeof part === 'number'))
      return undefined;
    const [folder, ...path] = parts;
    return typeof folder === 'string' ? { folder, path } : undefined;
  } catch {
    return undefined;
  }
}

/** What a person is called in few letters; an id that names nobody stays as it is. */
export function nameOf({ names }: TreeContext, person: Person['id']): string {
  return names.get(person) ?? person;
}
