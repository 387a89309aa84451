import { isAlias, isMap, isSeq } from 'yaml';
import type { Node } from 'yaml';
import { formatPath } from '../../domain/path';
import type { Path } from '../../domain/path';
import { entriesOf, isNothing } from './layout';
import type { Collection, Entry } from './layout';
import { Refused } from './refusal';
import type { Source } from './source';

/** A place that can hold a value: the whole document, or an entry of a list or a mapping. */
export interface Place {
  readonly path: Path;
  /** What it holds now. */
  readonly node: Node | null;
  /** The entry it is; undefined for the whole document. */
  readonly within?: EntryPlace;
}

export interface EntryPlace {
  readonly parent: Place;
  readonly collection: Collection;
  readonly entries: readonly Entry[];
  readonly entry: Entry;
  readonly index: number;
}

export interface Found {
  /** The deepest place on the path that is there. */
  readonly place: Place;
  /** The steps that are missing below it. */
  readonly missing: Path;
}

/** Follows a path as far as it goes. Refuses to go through an alias, and where it is not clear which entry is meant. */
export function find({ root }: Source, path: Path): Found {
  let place: Place = { path: [], node: root };
  for (const [depth, step] of path.entries()) {
    const next = isNothing(place.node) ? undefined : entryAt(place, step);
    if (!next) return { place, missing: path.slice(depth) };
    place = { path: path.slice(0, depth + 1), node: next.entry.value, within: next };
  }
  return { place, missing: [] };
}

/** The entry at a path, which has to be there. */
export function findEntry(source: Source, path: Path): Place & { readonly within: EntryPlace } {
  const { place, missing } = find(source, path);
  const { within } = place;
  if (missing.length > 0 || !within)
    throw new Refused(`${nameOf(path)} is not there.`, 'Look at the file as it is now.');
  return { ...place, within };
}

function entryAt(parent: Place, step: string | number): EntryPlace | undefined {
  const { node, path } = parent;
  if (isAlias(node)) {
    const advice = `Edit the value at its anchor \`&${node.source}\`, or write it out here.`;
    throw new Refused(
      `${nameOf(path)} is an alias of \`&${node.source}\`, so that other places would change too.`,
      advice,
    );
  }
  if (!isMap(node) && !isSeq(node)) {
    throw new Refused(`${nameOf(path)} is a single value and has no entries.`, 'Replace the value as a whole.');
  }
  const entries = entriesOf(node);
  const index = isMap(node) ? indexOfKey(entries, String(step), path) : indexOfItem(entries, step, path);
  const entry = entries[index];
  return entry && { parent, collection: node, entries, entry, index };
}

function indexOfKey(entries: readonly Entry[], key: string, path: Path): number {
  if (entries.some(({ name }) => name === '<<')) {
    throw new Refused(`${nameOf(path)} has a merge key (\`<<\`).`, 'Write out the entries that it brings first.');
  }
  const index = entries.findIndex(({ name }) => name === key);
  if (index >= 0 && entries.some(({ name }, other) => other > index && name === key)) {
    throw new Refused(`${nameOf([...path, key])} stands there twice.`, 'Remove one of the two first.');
  }
  return index;
}

function indexOfItem({ length }: readonly Entry[], step: string | number, path: Path): number {
  const index = typeof step === 'number' || /^\d+$/u.test(step) ? Number(step) : -1;
  if (index < 0) throw new Refused(`${nameOf(path)} is a list, and its items have numbers.`, 'Count from 0.');
  if (index > length) throw new Refused(`${nameOf(path)} has only ${length} items.`, 'Count from 0.');
  return index;
}

/** The path in words for people. */
export function nameOf(path: Path): string {
  return path.length > 0 ? `"${formatPath(path)}"` : 'The file';
}
