import assert from 'node:assert/strict';
import { CST, Lexer, isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import type { Node } from 'yaml';
import type { TextStep } from '../../src/document/edit/operations';
import type { PlainValue } from '../../src/domain/intent';
import type { Path } from '../../src/domain/path';

/*
 * What an edit means, said a second time and in another way than the code that is tested: on values that are changed in place.
 */

/** What a text says, and nothing of how it is written. */
export type Plain =
  | { kind: 'list' | 'mapping'; entries: PlainEntry[] }
  | { kind: 'alias'; name: string }
  | { kind: 'text'; value: unknown };

/** An entry of a mapping; an item of a list has no key. */
export interface PlainEntry {
  key: string | null;
  value: Plain;
}

type PlainCollection = Extract<Plain, { kind: 'list' | 'mapping' }>;

/** Reads a text of one document; undefined where it has faults. */
export function readPlain(text: string): Plain | undefined {
  const documents = parseAllDocuments(withoutMark(text), {
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    resolveKnownTags: false,
    logLevel: 'error',
  });
  if (!Array.isArray(documents)) return { kind: 'text', value: null };
  const [document, second] = documents;
  return !document || second || document.errors.length > 0 ? undefined : plainOf(document.contents);
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/u, '');
}

function plainOf(node: Node | null): Plain {
  if (isAlias(node)) return { kind: 'alias', name: node.source };
  if (isSeq(node)) {
    return { kind: 'list', entries: node.items.map((item) => ({ key: null, value: plainOf(item as Node | null) })) };
  }
  if (isMap(node)) {
    const entries = node.items.map(({ key, value }) => ({
      key: nameOf(key as Node | null),
      value: plainOf(value as Node | null),
    }));
    return { kind: 'mapping', entries };
  }
  return { kind: 'text', value: isScalar(node) ? node.value : null };
}

/** Keys that no path can name get a name that no path has. */
function nameOf(key: Node | null): string {
  if (!isScalar(key) || key.value === null) return `\0${JSON.stringify(plainOf(key))}`;
  return typeof key.value === 'string' ? key.value : (key.source ?? '');
}

export function plainFrom(value: PlainValue): Plain {
  if (Array.isArray(value)) {
    return {
      kind: 'list',
      entries: (value as readonly PlainValue[]).map((item) => ({ key: null, value: plainFrom(item) })),
    };
  }
  if (typeof value !== 'object' || value === null) return { kind: 'text', value };
  return { kind: 'mapping', entries: Object.entries(value).map(([key, inner]) => ({ key, value: plainFrom(inner) })) };
}

/** What a text says after a step, which has to fit. */
export function change(root: Plain, step: TextStep): Plain {
  const copy = structuredClone(root);
  if (step.kind === 'add') {
    const { entries } = wayTo(copy, step.path, step.key === undefined ? 'list' : 'mapping');
    entries.splice(step.at ?? entries.length, 0, { key: step.key ?? null, value: plainFrom(step.value) });
    return copy;
  }
  const last = step.path.at(-1) ?? '';
  const parent = wayTo(copy, step.path.slice(0, -1), typeof last === 'number' ? 'list' : 'mapping');
  const { entries } = parent;
  const index = indexOf(parent, last);
  const entry = entries[index];
  if (step.kind === 'set' && !entry) {
    const key = parent.kind === 'list' ? null : String(last);
    entries.splice(step.at ?? entries.length, 0, { key, value: plainFrom(step.value) });
    return copy;
  }
  assert.ok(entry, 'the step leads somewhere');
  switch (step.kind) {
    case 'set':
      entry.value = plainFrom(step.value);
      return copy;
    case 'remove':
      entries.splice(index, 1);
      return copy;
    case 'rename':
      entry.key = step.to;
      return copy;
    case 'move':
      entries.splice(index, 1);
      entries.splice(step.to === 'up' ? index - 1 : step.to === 'down' ? index + 1 : step.to, 0, entry);
      return copy;
    case 'tick':
      entry.value = ticked(entry.value, step.met);
      return copy;
  }
}

function ticked(value: Plain, met: boolean): Plain {
  if (value.kind !== 'mapping') return met ? { kind: 'mapping', entries: [{ key: 'met', value }] } : value;
  return met ? value : (value.entries[0]?.value ?? value);
}

function indexOf({ kind, entries }: PlainCollection, step: string | number): number {
  return kind === 'list' ? Number(step) : entries.findIndex(({ key }) => key === String(step));
}

/** The collection at a path, with everything that is missing on the way. */
function wayTo(root: Plain, path: Path, kind: PlainCollection['kind']): PlainCollection {
  let at = root;
  for (const step of path) {
    const collection = grown(at, typeof step === 'number' ? 'list' : 'mapping');
    const known = collection.entries[indexOf(collection, step)];
    const entry = known ?? { key: collection.kind === 'list' ? null : String(step), value: nothing() };
    if (!known) collection.entries.push(entry);
    at = entry.value;
  }
  return grown(at, kind);
}

/** The value itself, turned into an empty collection in its place where it is nothing. */
function grown(value: Plain, kind: PlainCollection['kind']): PlainCollection {
  if (value.kind === 'text' && value.value === null) {
    Reflect.deleteProperty(value, 'value');
    return Object.assign(value, { kind, entries: [] });
  }
  assert.ok(value.kind === 'list' || value.kind === 'mapping');
  return value;
}

function nothing(): Plain {
  return { kind: 'text', value: null };
}

/** A place in a value, with what is there. */
export interface PlainPlace {
  readonly path: Path;
  readonly value: Plain;
}

/** Every place in a value that a path can name; the value itself is the first. */
export function placesIn(value: Plain, path: Path = []): readonly PlainPlace[] {
  if (value.kind !== 'list' && value.kind !== 'mapping') return [{ path, value }];
  const inner = value.entries.flatMap((entry, index) => {
    if (entry.key?.startsWith('\0')) return [];
    return placesIn(entry.value, [...path, entry.key ?? index]);
  });
  return [{ path, value }, ...inner];
}

/** The comments of a text, sorted, as the lexer tells them from texts that look like some. */
export function commentsIn(text: string): readonly string[] {
  const comments: string[] = [];
  let isScalar = false;
  for (const lexeme of new Lexer().lex(withoutMark(text))) {
    if (!isScalar && CST.tokenType(lexeme) === 'comment') comments.push(lexeme);
    isScalar = lexeme === CST.SCALAR;
  }
  return comments.sort();
}

/** A half-open range of a text. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where every key and every value stands that is neither at a path nor below it, `null` and what is not written excepted. */
export function writtenBeside(text: string, path: Path): readonly Range[] {
  const mark = text.length - withoutMark(text).length;
  const options = {
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    resolveKnownTags: false,
    logLevel: 'error',
  } as const;
  const ranges: Range[] = [];
  const collect = (node: unknown, rest: Path | undefined): void => {
    if (isSeq(node)) for (const [index, item] of node.items.entries()) collectBelow(item, String(index), rest);
    else if (isMap(node)) {
      for (const { key, value } of node.items) {
        const name = nameOf(key as Node | null);
        if (rest?.length !== 1 || name !== String(rest[0])) collect(key, undefined);
        collectBelow(value, name, rest);
      }
    } else if (isAlias(node) || (isScalar(node) && node.value !== null)) {
      const [start, end] = node.range ?? [0, 0];
      // A block of text is followed by the end of its last line, behind which something may be put.
      const length = withoutMark(text).slice(start, end).trimEnd().length;
      ranges.push({ start: start + mark, end: start + length + mark });
    }
  };
  const collectBelow = (node: unknown, step: string, rest: Path | undefined): void => {
    const isOnPath = rest !== undefined && String(rest[0]) === step;
    if (!isOnPath || rest.length > 1) collect(node, isOnPath ? rest.slice(1) : undefined);
  };
  collect(parseAllDocuments(withoutMark(text), options)[0]?.contents, path.length > 0 ? path : undefined);
  return ranges;
}
