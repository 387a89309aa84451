import type { Snapshot } from '../../domain/project/snapshot';
import type { Sighting } from '../../domain/sighting';
import type { Siblings } from '../../domain/intents/moving';
import type { Path } from '../../domain/path';
import type { TreeNode, TreeNodeKind } from './treeNode';

/** What an entry of each sort is called. */
const WORDS = {
  scopeItem: 'line of the scope',
  change: 'change',
  deliverable: 'deliverable',
  criterion: 'acceptance criterion',
  checkpoint: 'checkpoint',
  dependency: 'dependency',
  person: 'person',
  checkin: 'check-in',
  concern: 'concern',
} as const satisfies Partial<Readonly<Record<TreeNodeKind, string>>>;

/** Sorts of rows that stand for an entry of the file, which can be moved and removed. */
type EntryKind = keyof typeof WORDS;

/** Entries that have an id, which others may refer to. */
const NAMED: ReadonlySet<TreeNodeKind> = new Set([
  'change',
  'deliverable',
  'checkpoint',
  'person',
  'checkin',
  'concern',
]);

/** Whether a row stands for an entry of the file, not for a section or the project. */
export function isEntry({ kind }: TreeNode): boolean {
  return isEntryKind(kind);
}

function isEntryKind(kind: TreeNodeKind): kind is EntryKind {
  return Object.hasOwn(WORDS, kind);
}

/** Whether a row stands for an entry that has an id. */
export function hasId({ kind }: TreeNode): boolean {
  return NAMED.has(kind);
}

/** What a row is called among its like, such as `acceptance criterion`. */
export function wordForKind({ kind }: TreeNode): string {
  return isEntryKind(kind) ? WORDS[kind] : kind;
}

/** All rows that stand for entries, those below others included. */
export function entriesIn(rows: readonly TreeNode[]): readonly TreeNode[] {
  return rows.flatMap((row) => [...(isEntry(row) ? [row] : []), ...entriesIn(row.children?.() ?? [])]);
}

/** The entries of the list or the mapping that one of them belongs to, in their order. */
export function siblingsOf(entries: readonly TreeNode[], path: Path): Siblings {
  const parent = path.slice(0, -1);
  const siblings = entries.filter(({ target }) => isDirectlyIn(target.path, parent));
  return { parent, keys: siblings.flatMap(({ target }) => target.path.slice(-1)) };
}

function isDirectlyIn(path: Path, parent: Path): boolean {
  return path.length === parent.length + 1 && parent.every((step, depth) => path[depth] === step);
}

/** What the items of lists say that rows stand for; nothing for rows that stand for entries with a name. */
export function sightingsOf({ project }: Snapshot, rows: readonly TreeNode[]): readonly Sighting[] {
  return rows.flatMap(({ target: { path } }) => {
    const [section, part, list, index] = path;
    const text = section === 'scope' ? project.scope[part as 'in' | 'out' | 'assumptions'][Number(list)] : undefined;
    const deliverable = section === 'deliverables' ? project.deliverables.find(({ id }) => id === part) : undefined;
    const item =
      list === 'acceptance' ? deliverable?.acceptance[Number(index)]?.text : deliverable?.after[Number(index)];
    const seen = text ?? item;
    return typeof path.at(-1) === 'number' && seen !== undefined ? [{ path, text: seen }] : [];
  });
}
