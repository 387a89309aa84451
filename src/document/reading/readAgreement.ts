import { isMap } from 'yaml';
import type { TSchema } from 'typebox/type';
import { agreementSchema } from '../../domain/format/definition';
import type { Agreement } from '../../domain/format/definition';
import { shapeOf } from '../../domain/format/shape';
import type { Path } from '../../domain/path';
import type { Syntax } from '../syntax';
import { ListOrigins } from './listOrigins';
import { pairsOf } from './pairs';
import { Reader } from './reader';
import type { Shared } from './reader';
import type { Reporter } from './reporter';
import { Values } from './values';

/** What was read, and where list items stand that moved up because one before them was invalid. */
export interface Reading {
  readonly agreement: Agreement;
  readonly origins: ListOrigins;
}

/** Reads a syntax tree by the format's definition. Whatever does not fit is reported and left out; the rest is kept. */
export function readAgreement(text: string, syntax: Syntax, reporter: Reporter): Reading {
  const origins = new ListOrigins();
  const reader = new Reader(text, syntax, reporter, { origins, values: new Values() });
  return { agreement: reader.read(agreementSchema, syntax.root, [], { start: 0, end: 0 }) ?? {}, origins };
}

/** One entry of a mapping, to be read without what stands beside it. */
export interface Part {
  /** A text with nothing but this entry in it, and its syntax. */
  readonly text: string;
  readonly syntax: Syntax;
  /** What the definition says about the mapping, and where the mapping stands. */
  readonly schema: TSchema;
  readonly path: Path;
  /** The keys that stand before this one. */
  readonly before: ReadonlySet<string>;
}

/** Reads one entry as a walk along the whole mapping would; undefined when nothing of it is valid. */
export function readPart({ text, syntax, schema, path, before }: Part, reporter: Reporter, shared: Shared): unknown {
  const { root } = syntax;
  const shape = shapeOf(schema);
  if (!isMap(root) || (shape.kind !== 'fields' && shape.kind !== 'entries')) return undefined;
  const reader = new Reader(text, syntax, reporter, shared);
  const [pair] = pairsOf(root, path, text, reporter);
  if (!pair) return undefined;
  return shape.kind === 'fields'
    ? reader.readField(shape, pair, path, new Set(before).add(pair.name))
    : reader.readEntry(shape.entry, pair, path);
}
