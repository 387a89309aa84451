import type { TSchema } from 'typebox/type';
import type { ValueFormat } from './grammars';

/** A part of the definition, for those who only hand it on. */
export type FormatPart = TSchema;

/** What a part of the definition asks for, as a closed set of cases for those who read it. */
export type Shape =
  | { readonly kind: 'text' }
  | { readonly kind: 'value'; readonly format: ValueFormat }
  | { readonly kind: 'flag' }
  /** `meanings` are those of the choices, in the same order. */
  | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly meanings: readonly string[] }
  | { readonly kind: 'constant'; readonly only: number }
  /** A text, or a mapping with nothing but `met` and a text. */
  | { readonly kind: 'criterion'; readonly met: TSchema }
  | { readonly kind: 'list'; readonly items: TSchema }
  | { readonly kind: 'entries'; readonly entry: TSchema }
  | {
      readonly kind: 'fields';
      readonly properties: Readonly<Record<string, TSchema>>;
      readonly required: readonly string[];
    };

/** The keywords of JSON Schema that the builders use. */
interface Keywords {
  readonly type?: string | readonly string[];
  readonly format?: ValueFormat;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly const?: number;
  readonly anyOf?: readonly TSchema[];
  readonly items?: TSchema;
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly patternProperties?: Readonly<Record<string, TSchema>>;
  readonly required?: readonly string[];
}

/** Tells the cases apart by the JSON Schema keywords that the builders write, so that nothing is said twice. */
export function shapeOf(schema: TSchema): Shape {
  const {
    type,
    format,
    enum: choices,
    enumDescriptions: meanings = [],
    const: only,
    anyOf,
    items,
    properties,
    patternProperties,
    required,
  } = schema as Keywords;
  if (format !== undefined) return { kind: 'value', format };
  if (choices !== undefined) return { kind: 'choice', choices, meanings };
  if (only !== undefined) return { kind: 'constant', only };
  if (anyOf !== undefined) return { kind: 'criterion', met: (anyOf[1] as Keywords).properties?.['met'] ?? {} };
  if (items !== undefined) return { kind: 'list', items };
  if (properties !== undefined) return { kind: 'fields', properties, required: required ?? [] };
  const entry = Object.values(patternProperties ?? {})[0];
  if (entry !== undefined) return { kind: 'entries', entry };
  return type === 'boolean' ? { kind: 'flag' } : { kind: 'text' };
}

/** The documentation of a part of the definition, in Markdown. */
export function descriptionOf(schema: TSchema): string {
  return (schema as { readonly description?: string }).description ?? '';
}

/** Examples of what can stand in a part of the definition. */
export function examplesOf(schema: TSchema): readonly string[] {
  return (schema as { readonly examples?: readonly string[] }).examples ?? [];
}
