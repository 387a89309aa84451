import type { TSchema } from 'typebox/type';
import type { Path } from '../path';
import type { Agreement } from './definition';
import { agreementSchema } from './definition';
import type { ValueFormat, ValueOf } from './grammars';
import { shapeOf } from './shape';

/** A value with a grammar of its own, and where it stands. */
export type PlacedValue = {
  readonly [F in ValueFormat]: { readonly format: F; readonly value: ValueOf<F>; readonly path: Path };
}[ValueFormat];

/** A place that names an entry elsewhere in the agreement by its id. */
export interface Reference {
  readonly target: 'person' | 'deliverable';
  readonly id: string;
  readonly path: Path;
}

/** Every value of an agreement whose text has a grammar of its own, in the order in which the mappings were read. */
export function valuesIn(agreement: Agreement): Generator<PlacedValue> {
  return walk(agreementSchema, agreement, []);
}

/** Every reference of an agreement: whatever the definition says is the id of somebody or something. */
export function referencesIn(agreement: Agreement): Generator<Reference> {
  return referencesBelow(agreementSchema, agreement, []);
}

/** Every reference in a value that was read by a part of the definition and stands at a path. */
export function* referencesBelow(part: TSchema, content: unknown, at: Path): Generator<Reference> {
  for (const { format, value, path } of walk(part, content, at)) {
    if (format === 'person' || format === 'deliverable') yield { target: format, id: value, path };
  }
}

function* walk(schema: TSchema, value: unknown, path: Path): Generator<PlacedValue> {
  const shape = shapeOf(schema);
  if (shape.kind === 'value') {
    // The reader took the value from the grammar of this very format.
    yield { format: shape.format, value, path } as PlacedValue;
  } else if (shape.kind === 'list' && Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* walk(shape.items, item, [...path, index]);
  } else if (shape.kind === 'entries' && value instanceof Map) {
    for (const [id, entry] of value as ReadonlyMap<string, unknown>) yield* walk(shape.entry, entry, [...path, id]);
  } else if (shape.kind === 'fields') {
    for (const [name, entry] of Object.entries(value as object)) {
      const property = shape.properties[name];
      if (property) yield* walk(property, entry, [...path, name]);
    }
  }
}
