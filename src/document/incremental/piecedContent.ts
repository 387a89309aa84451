import type { TSchema } from 'typebox/type';
import type { TextSpan } from '../../domain/finding';
import { agreementSchema } from '../../domain/format/definition';
import { partBelow } from '../../domain/format/partAt';
import type { Path } from '../../domain/path';
import type { Content, Written } from '../content';
import type { OutlineNode } from '../outline';
import { moved } from '../spans';
import type { Piece } from './piece';

/** A piece in a text. */
export interface Placed {
  readonly name: string;
  readonly piece: Piece;
  /** Where the offsets of the piece count from. */
  readonly start: number;
}

/** A key of the top whose entries are pieces. */
export interface PlacedEntries {
  readonly name: string;
  readonly key: TextSpan;
  /** At least one, in the order of the text. */
  readonly entries: readonly Placed[];
}

export type PlacedSection = Placed | PlacedEntries;

/** The content of a text that was parsed piece by piece. */
export class PiecedContent implements Content {
  readonly #sections: readonly PlacedSection[];
  readonly #index: ReadonlyMap<string, PlacedSection>;
  readonly #entries = new WeakMap<PlacedEntries, Index>();

  constructor(sections: readonly PlacedSection[]) {
    this.#sections = sections;
    this.#index = new Map(sections.map((section) => [section.name, section]));
  }

  find(path: Path): Written | undefined {
    const [name, id] = path;
    if (name === undefined) return { value: valueOf(this.#sections) };
    const found = this.#index.get(String(name));
    if (!found) return undefined;
    if ('piece' in found) return writtenIn(found, path);
    if (id === undefined) return { key: found.key, value: valueOf(found.entries) };
    const entry = this.#indexOf(found).get(String(id));
    return entry && writtenIn(entry, path.slice(1));
  }

  /** Made when something in a section is first asked for. */
  #indexOf(section: PlacedEntries): Index {
    const known = this.#entries.get(section);
    if (known) return known;
    const index = indexOf(section.entries);
    this.#entries.set(section, index);
    return index;
  }

  outline(): OutlineNode {
    const children = this.#sections.map((section) => ('piece' in section ? outlineOf(section) : outlineOfAll(section)));
    return mapping([], agreementSchema, undefined, children.filter(isThere));
  }
}

type Index = ReadonlyMap<string, Placed>;

/** The first entry of each name. */
function indexOf(entries: readonly Placed[]): Index {
  const index = new Map<string, Placed>();
  for (const entry of entries) if (!index.has(entry.name)) index.set(entry.name, entry);
  return index;
}

function writtenIn({ piece, start }: Placed, path: Path): Written | undefined {
  const written = piece.find(path);
  if (!written) return undefined;
  const { key, value, items } = written;
  return {
    ...(key && { key: moved(key, start) }),
    ...(value && { value: moved(value, start) }),
    ...(items !== undefined && { items }),
  };
}

/** The span of a mapping, from its first key to the end of its last value. */
function valueOf(sections: readonly PlacedSection[]): TextSpan {
  const [first] = sections;
  const last = sections.at(-1);
  return { start: first ? extentOf(first).start : 0, end: last ? extentOf(last).end : 0 };
}

function extentOf(section: PlacedSection): TextSpan {
  if ('piece' in section) return moved(section.piece.extent, section.start);
  return { start: section.key.start, end: valueOf(section.entries).end };
}

function outlineOf({ piece, start }: Placed): OutlineNode | undefined {
  return piece.outlineAt(start);
}

function outlineOfAll({ name, key, entries }: PlacedEntries): OutlineNode {
  return mapping([name], partBelow(agreementSchema, name), key, entries.map(outlineOf).filter(isThere));
}

function mapping(
  path: Path,
  part: TSchema | undefined,
  key: TextSpan | undefined,
  children: readonly OutlineNode[],
): OutlineNode {
  const value = { start: children[0]?.extent.start ?? 0, end: children.at(-1)?.extent.end ?? 0 };
  const extent = { start: key?.start ?? value.start, end: value.end };
  return { path, part, kind: 'mapping', key, value, extent, text: undefined, isFlow: false, children };
}

function isThere(node: OutlineNode | undefined): node is OutlineNode {
  return node !== undefined;
}
