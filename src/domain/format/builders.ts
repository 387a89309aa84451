import * as Type from 'typebox/type';
import type { Static, TSchema, TUnsafe } from 'typebox/type';
import type { ValueFormat, ValueOf } from './grammars';

/** The pattern of ids, as JSON Schema writes it. */
export const ID_PATTERN = '^[a-z0-9]+(-[a-z0-9]+)*$';

/** Keys that belong to the user and are not looked at. */
export const PRIVATE_KEY_PATTERN = '^x-';

type Properties = Readonly<Record<string, TSchema>>;

/** What a mapping is once it is read: a part that is missing or broken is left out, so that the rest can still be shown. */
export type Fields<P extends Properties> = { readonly [K in keyof P]?: Static<P[K]> };

/** One criterion of a deliverable's acceptance. */
export interface Criterion {
  readonly text: string;
  readonly met: boolean;
}

/** Free text on one or several lines. A bare number is text too. */
export function text(description: string): TUnsafe<string> {
  return Type.Unsafe<string>({ type: ['string', 'number'], description });
}

/** A text with a grammar of its own. */
export function value<F extends ValueFormat>(
  format: F,
  description: string,
  examples: readonly string[] = [],
): TUnsafe<ValueOf<F>> {
  return Type.Unsafe<ValueOf<F>>({ type: 'string', format, description, ...(examples.length > 0 && { examples }) });
}

export function flag(description: string): TUnsafe<boolean> {
  return Type.Unsafe<boolean>({ type: 'boolean', description });
}

/** The one value that is allowed, which also holds when nothing is written. */
export function constant<const V extends number>(only: V, description: string): TUnsafe<V> {
  return Type.Unsafe<V>({ const: only, default: only, description });
}

/** One word of a closed set, each with what it means; the first is what holds when nothing is written. */
export function choice<const C extends Readonly<Record<string, string>>>(
  meanings: C,
  description: string,
): TUnsafe<keyof C & string> {
  const choices = Object.keys(meanings);
  return Type.Unsafe<keyof C & string>({
    enum: choices,
    enumDescriptions: Object.values(meanings),
    default: choices[0],
    description,
  });
}

export function list<S extends TSchema>(items: S, description: string): TUnsafe<readonly Static<S>[]> {
  return Type.Unsafe<readonly Static<S>[]>({ type: 'array', items, description });
}

/** A mapping from ids to entries of one shape, in the order of the file. */
export function byId<S extends TSchema>(entries: S, description: string): TUnsafe<ReadonlyMap<string, Static<S>>> {
  return Type.Unsafe<ReadonlyMap<string, Static<S>>>({
    type: 'object',
    patternProperties: { [ID_PATTERN]: entries, [PRIVATE_KEY_PATTERN]: {} },
    additionalProperties: false,
    description,
  });
}

/** A mapping with named fields. */
export function fields<P extends Properties>(
  properties: P,
  description: string,
  required: readonly (keyof P & string)[] = [],
): TUnsafe<Fields<P>> {
  return Type.Unsafe<Fields<P>>({
    type: 'object',
    properties,
    patternProperties: { [PRIVATE_KEY_PATTERN]: {} },
    ...(required.length > 0 && { required }),
    additionalProperties: false,
    description,
  });
}

/** `- text` for a criterion still to be met, `- met: text` for one that is. */
export function criterion(description: string): TUnsafe<Criterion> {
  return Type.Unsafe<Criterion>({
    description,
    anyOf: [
      { type: ['string', 'number'] },
      {
        type: 'object',
        properties: { met: { type: ['string', 'number'], description: 'A criterion that is met.' } },
        required: ['met'],
        additionalProperties: false,
      },
    ],
  });
}
