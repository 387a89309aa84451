import { isCollection, isMap, isScalar, isSeq, visit } from 'yaml';
import type { Node } from 'yaml';
import { entriesOf, isBarePair, isBlockCollection, isNothing } from './layout';
import type { Collection, Entry } from './layout';
import type { Source } from './source';
import type { Quote } from './writeScalar';

/** In lines of their own, or in brackets. */
export type Form = 'block' | 'flow';

/** How somebody writes YAML, as far as it can be seen. */
export interface Style {
  /** How far the entries of a mapping are indented under its key. */
  readonly indent: number;
  /** How far the dashes of a list are indented under its key. */
  readonly dashIndent: number;
  /** What stands between a dash and its item. */
  readonly dashGap: string;
  /** Whether there are blanks inside braces. */
  readonly isPadded: boolean;
  readonly quote: Quote;
  /** How the collections under a key of that name are written. */
  readonly forms: ReadonlyMap<string, Form>;
}

interface Sample {
  indent?: number;
  dashIndent?: number;
  dashGap?: string;
  isPadded?: boolean;
  quote?: Quote;
  readonly forms: Map<string, Form>;
}

/** The style of a text: what is there first counts, as the beginning of a file is what the eye falls on. */
export function styleOf(source: Source): Style {
  const sample: Sample = { forms: new Map() };
  visit(source.root, {
    Scalar: (_, { type }) => {
      if (type === 'QUOTE_DOUBLE') sample.quote ??= '"';
      if (type === 'QUOTE_SINGLE') sample.quote ??= "'";
    },
    Collection: (_, collection) => sampleCollection(source, collection, sample),
  });
  const { indent = 2 } = sample;
  const { dashIndent = indent, dashGap = ' ', isPadded = true, quote = '"', forms } = sample;
  return { indent, dashIndent, dashGap, isPadded, quote, forms };
}

function sampleCollection(source: Source, collection: Collection, sample: Sample): void {
  if (isBlockCollection(collection)) {
    for (const entry of entriesOf(collection)) sampleEntry(source, entry, isMap(collection), sample);
  } else if (isMap(collection) && !isBarePair(collection) && collection.items.length > 0) {
    sample.isPadded ??= source.text[(collection.range?.[0] ?? 0) + 1] === ' ';
  }
}

function sampleEntry(source: Source, entry: Entry, isKeyed: boolean, sample: Sample): void {
  const { value, name, start, slot = start } = entry;
  const form = formOf(value);
  if (form && name !== undefined && !sample.forms.has(name)) sample.forms.set(name, form);
  const [first] = isBlockCollection(value) ? entriesOf(value) : [];
  if (!isKeyed && value && /^[ ]+$/u.test(source.text.slice(slot, value.range?.[0] ?? slot))) {
    sample.dashGap ??= source.text.slice(slot, value.range?.[0]);
  }
  if (!isKeyed || !first || !source.beginsLine(first.start)) return;
  const depth = source.columnOf(first.start) - source.columnOf(start);
  if (isSeq(value)) sample.dashIndent ??= depth;
  else if (depth > 0) sample.indent ??= depth;
}

/** The form of a collection that has entries; undefined for all else. */
export function formOf(node: Node | null): Form | undefined {
  if (!isCollection(node) || node.items.length === 0) return undefined;
  return isBlockCollection(node) ? 'block' : 'flow';
}

/** How entries that are going to have a new neighbour are written. */
export interface Neighbourhood {
  readonly quote: Quote;
  /** Whether all keys are in quotation marks, and all texts. */
  readonly hasQuotedKeys: boolean;
  readonly hasQuotedTexts: boolean;
  /** The form of those among them that are lists, and mappings. */
  readonly listForm: Form | undefined;
  readonly mappingForm: Form | undefined;
}

/** What a new entry looks to: the entries it joins. */
export function neighbourhoodOf(entries: readonly Entry[], style: Style): Neighbourhood {
  const keys = entries.map(({ key }) => quoteOf(key)).filter((quote) => quote !== undefined);
  const texts = entries.map(({ value }) => quoteOf(value)).filter((quote) => quote !== undefined);
  const values = entries.map(({ value }) => value);
  return {
    quote: [...texts, ...keys].find((quote) => quote !== 'plain') ?? style.quote,
    hasQuotedKeys: keys.length > 0 && !keys.includes('plain'),
    hasQuotedTexts: texts.length > 1 && !texts.includes('plain'),
    listForm: values
      .filter(isSeq)
      .map(formOf)
      .find((form) => form !== undefined),
    mappingForm: values
      .filter(isMap)
      .map(formOf)
      .find((form) => form !== undefined),
  };
}

/** How a text is quoted; undefined for what is no text, or one on several lines. */
export function quoteOf(node: Node | null): Quote | 'plain' | undefined {
  if (!isScalar(node) || isNothing(node) || typeof node.value !== 'string') return undefined;
  return node.type === 'QUOTE_DOUBLE'
    ? '"'
    : node.type === 'QUOTE_SINGLE'
      ? "'"
      : node.type === 'PLAIN'
        ? 'plain'
        : undefined;
}
