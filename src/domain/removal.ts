import type { Agreement } from './format/definition';
import { referencesIn } from './format/values';
import type { RemoveIntent } from './intent';
import { type Path, stepInto } from './path';
import type { Sighting } from './sighting';

/** How entries are taken away, alone or together with whatever refers to them. */
export interface Removal {
  /** The steps that take the entries away and nothing else. */
  readonly alone: readonly RemoveIntent[];
  /** Items of lists, and single values, that name what is taken away. */
  readonly references: readonly Path[];
  /** What those of the references say that only a number names. */
  readonly seen: readonly Sighting[];
  /** The steps that take the references away first. A list that only held such references goes as a whole. */
  readonly withReferences: readonly RemoveIntent[];
}

/** How the entries at some paths are taken away. A path that lies within another of them is taken away with it. */
export function removalOf(agreement: Agreement, paths: readonly Path[]): Removal {
  const entries = paths.filter((path) => !paths.some((other) => other !== path && isWithin(path, other)));
  const names = new Set(entries.filter(({ length }) => length === 2).map(wordFor));
  const found = Array.from(referencesIn(agreement))
    .filter(({ target, id }) => names.has(wordFor([SECTIONS[target], id])))
    .filter(({ path }) => !entries.some((entry) => isWithin(path, entry)));
  const references = found.map(({ path }) => path);
  const seen = found.flatMap(({ path, id }) => (typeof path.at(-1) === 'number' ? [{ path, text: id }] : []));
  const alone = removals(entries);
  return { alone, references, seen, withReferences: [...removals(wholeLists(agreement, references)), ...alone] };
}

/** Where what a reference names has its entry. */
const SECTIONS = { person: 'people', deliverable: 'deliverables' } as const;

function wordFor(path: Path): string {
  return path.join(' ');
}

function isWithin(path: Path, outer: Path): boolean {
  return path.length >= outer.length && outer.every((step, depth) => path[depth] === step);
}

/** The paths, with one of the list in the place of all those of its items. */
function wholeLists(agreement: Agreement, paths: readonly Path[]): readonly Path[] {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(wordFor(path.slice(0, -1)), (counts.get(wordFor(path.slice(0, -1))) ?? 0) + 1);
  const removed = new Map<string, Path>();
  for (const path of paths) {
    const list = path.slice(0, -1);
    const items = list.reduce<unknown>(stepInto, agreement);
    const isWhole = Array.isArray(items) && items.length === counts.get(wordFor(list));
    removed.set(wordFor(isWhole ? list : path), isWhole ? list : path);
  }
  return [...removed.values()];
}

/** Items of a list go from its end, so that the numbers of those before them stay true. */
function removals(paths: readonly Path[]): readonly RemoveIntent[] {
  return paths.toSorted((one, other) => positionOf(other) - positionOf(one)).map((path) => ({ kind: 'remove', path }));
}

function positionOf(path: Path): number {
  const step = path.at(-1);
  return typeof step === 'number' ? step : -1;
}
