import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import type { Static, TSchema } from 'typebox/type';
import { closest } from '../../domain/didYouMean';
import type { TextSpan } from '../../domain/finding';
import type { Criterion } from '../../domain/format/builders';
import type { ValueFormat } from '../../domain/format/grammars';
import { shapeOf } from '../../domain/format/shape';
import type { Shape } from '../../domain/format/shape';
import type { Path } from '../../domain/path';
import type { ProblemCode } from '../../domain/problemCodes';
import { parseId } from '../../domain/values/id';
import { MAX_ALIASED_NODES } from '../limits';
import { spanOf } from '../spans';
import type { Syntax } from '../syntax';
import type { ListOrigins } from './listOrigins';
import { pairsOf } from './pairs';
import type { NamedPair } from './pairs';
import type { Reporter } from './reporter';
import { isEmpty, spanOfPart, textOf } from './scalars';
import { isForeign, tagOf } from './tags';
import type { Values } from './values';

const COLON_HINT = 'Text that contains `: ` goes in quotes.';

/** What reading one part after the other brings together. */
export interface Shared {
  readonly origins: ListOrigins;
  readonly values: Values;
}

/** One walk along definition and syntax tree. `span` is always where to point when a node is empty: its key, or its dash. */
export class Reader {
  readonly #text: string;
  readonly #syntax: Syntax;
  readonly #reporter: Reporter;
  readonly #origins: ListOrigins;
  readonly #values: Values;
  #aliasedNodes = 0;
  #aliasDepth = 0;

  constructor(text: string, syntax: Syntax, reporter: Reporter, { origins, values }: Shared) {
    this.#text = text;
    this.#syntax = syntax;
    this.#reporter = reporter;
    this.#origins = origins;
    this.#values = values;
  }

  read<S extends TSchema>(schema: S, node: Node | null | undefined, path: Path, span: TextSpan): Static<S> | undefined {
    // The shape was made from the schema, so what is read by it has the schema's type: the one place that has to be believed.
    return this.#readShape(shapeOf(schema), node, path, span) as Static<S> | undefined;
  }

  #readShape(shape: Shape, node: Node | null | undefined, path: Path, span: TextSpan): unknown {
    if (isAlias(node)) return this.#readAliased(shape, node, path);
    if (this.#aliasDepth > 0 && ++this.#aliasedNodes > MAX_ALIASED_NODES) return undefined;
    if (node && isForeign(node)) return this.#refuseTag(node, path);
    if (!node || (isScalar(node) && isEmpty(node))) return this.#readNothing(shape, path, span);
    switch (shape.kind) {
      case 'fields':
        return isMap(node) ? this.#readFields(shape, node, path, span) : this.#wrongType(node, path, 'a mapping');
      case 'entries':
        return isMap(node)
          ? this.#readEntries(shape.entry, node, path)
          : this.#wrongType(node, path, 'a mapping of ids');
      case 'list':
        return isSeq(node) ? this.#readList(shape.items, node, path) : this.#wrongType(node, path, 'a list');
      case 'criterion':
        return this.#readCriterion(node, path);
      case 'text':
        return isScalar(node) ? textOf(node) : this.#wrongType(node, path, 'a text');
      case 'flag':
        return this.#readValue('flag', 'wrong-type', node, path);
      case 'value':
        return this.#readValue(shape.format, codeOfFormat(shape.format), node, path);
      case 'choice':
        return this.#readChoice(shape.choices, node, path);
      case 'constant':
        return this.#readConstant(shape.only, node, path);
    }
  }

  #readAliased(shape: Shape, alias: Node, path: Path): unknown {
    const target = isAlias(alias) ? this.#syntax.targets.get(alias) : undefined;
    const span = spanOf(alias);
    if (!target) {
      const message = 'This alias has no anchor before it. Text that starts with `*` goes in quotes.';
      this.#reporter.report('yaml-syntax', message, span, path);
      return undefined;
    }
    const wasWithinLimit = this.#aliasedNodes <= MAX_ALIASED_NODES;
    this.#aliasDepth++;
    const value = this.#readShape(shape, target, path, span);
    this.#aliasDepth--;
    const isOutermost = this.#aliasDepth === 0;
    if (isOutermost && wasWithinLimit && this.#aliasedNodes > MAX_ALIASED_NODES) {
      const message = `Aliases in this file expand to more than ${MAX_ALIASED_NODES} entries. Write out what is needed instead.`;
      this.#reporter.report('too-many-aliases', message, span, path);
    }
    return value;
  }

  #refuseTag(node: Node, path: Path): undefined {
    const { written, span } = tagOf(node, this.#text);
    const message = `"${written}" is a tag of YAML, which means nothing here. Text that starts with \`!\` goes in quotes.`;
    this.#reporter.report('unknown-tag', message, span, path);
  }

  #readNothing(shape: Shape, path: Path, span: TextSpan): unknown {
    if (shape.kind === 'fields' && shape.required.length > 0) {
      reportMissing(shape.required, new Set(), path, span, this.#reporter);
      return {};
    }
    const name = path.at(-1);
    const message =
      typeof name === 'string'
        ? `Nothing stands after "${name}:". Fill it in or remove the line.`
        : 'This entry is empty. Fill it in or remove the line.';
    this.#reporter.report('empty-value', message, span, path);
    return undefined;
  }

  #readFields(
    shape: Shape & { kind: 'fields' },
    map: YAMLMap,
    path: Path,
    span: TextSpan,
  ): Readonly<Record<string, unknown>> {
    const value: Record<string, unknown> = {};
    const seen = new Set<string>();
    for (const pair of pairsOf(map, path, this.#text, this.#reporter)) {
      seen.add(pair.name);
      const read = this.readField(shape, pair, path, seen);
      if (read !== undefined) value[pair.name] = read;
    }
    reportMissing(shape.required, seen, path, path.length > 0 ? span : startOf(map), this.#reporter);
    return value;
  }

  /** Reads a field of the mapping at a path. `seen` holds its name and those of all fields before it. */
  readField(
    { properties }: Shape & { kind: 'fields' },
    { key, name, node }: NamedPair,
    path: Path,
    seen: ReadonlySet<string>,
  ): unknown {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (property) return this.read(property, node, [...path, name], key);
    if (!name.startsWith('x-')) this.#reportUnknown(name, Object.keys(properties), seen, [...path, name], key);
    return undefined;
  }

  #readEntries(entry: TSchema, map: YAMLMap, path: Path): ReadonlyMap<string, unknown> {
    const entries = new Map<string, unknown>();
    for (const pair of pairsOf(map, path, this.#text, this.#reporter)) {
      const value = this.readEntry(entry, pair, path);
      if (value !== undefined) entries.set(pair.name, value);
    }
    return entries;
  }

  /** Reads an entry of the mapping of ids at a path; undefined for one of the user's own. */
  readEntry(entry: TSchema, { key, name, node }: NamedPair, path: Path): unknown {
    if (name.startsWith('x-')) return undefined;
    const id = parseId(name);
    const at = [...path, name];
    if (!id.ok) {
      const { reason, explanation, suggestion } = id.invalid;
      this.#reporter.report('invalid-id', `${reason}. ${explanation}`, key, at, { suggestion });
    }
    // An entry that cannot be read is there all the same: others may refer to it.
    return this.read(entry, node, at, key) ?? {};
  }

  #readList(items: TSchema, seq: YAMLSeq, path: Path): readonly unknown[] {
    const values: unknown[] = [];
    const indices: number[] = [];
    for (const [index, item] of seq.items.entries()) {
      const node = item as Node | null;
      const value = this.read(items, node, [...path, index], visibleSpan(node, seq, this.#text));
      if (value === undefined) continue;
      values.push(value);
      indices.push(index);
    }
    if (values.length < seq.items.length) this.#origins.remember(values, indices);
    return values;
  }

  #readCriterion(node: Node, path: Path): Criterion | undefined {
    if (isScalar(node)) return { text: textOf(node), met: false };
    const pairs = isMap(node) ? pairsOf(node, path, this.#text, this.#reporter) : [];
    const [only, ...others] = pairs;
    if (only?.name === 'met' && others.length === 0 && isScalar(only.node) && !isEmpty(only.node)) {
      return { text: textOf(only.node), met: true };
    }
    const message = `A criterion is a text, or \`met:\` and a text. ${COLON_HINT}`;
    this.#reporter.report('wrong-type', message, spanOf(node), path);
    return undefined;
  }

  #readValue(format: ValueFormat | 'flag', code: ProblemCode, node: Node, path: Path): unknown {
    if (!isScalar(node)) return this.#wrongType(node, path, 'a single value');
    const parsed = this.#values.read(format, textOf(node));
    if (!parsed) return undefined;
    if (parsed.ok) return parsed.value;
    const { reason, explanation, suggestion, part } = parsed.invalid;
    const span = spanOfPart(node, this.#text, spanOf(node), part);
    this.#reporter.report(code, `${reason}. ${explanation}`, span, path, { suggestion });
    return undefined;
  }

  #readChoice(choices: readonly string[], node: Node, path: Path): string | undefined {
    if (!isScalar(node)) return this.#wrongType(node, path, 'one word');
    const word = textOf(node);
    if (choices.includes(word)) return word;
    const suggestion = closest(word, choices);
    const guess = suggestion ? ` Did you mean "${suggestion}"?` : '';
    const message = `"${word}" is not one of ${choices.join(', ')}.${guess}`;
    this.#reporter.report('invalid-choice', message, spanOf(node), path, { suggestion });
    return undefined;
  }

  #readConstant(only: number, node: Node, path: Path): number | undefined {
    if (isScalar(node) && textOf(node) === String(only)) return only;
    const message = `This version of Collab reads version ${only} of the format. Write \`version: ${only}\`, or update Collab.`;
    this.#reporter.report('invalid-version', message, spanOf(node), path, { suggestion: String(only) });
    return undefined;
  }

  #wrongType(node: Node, path: Path, expected: string): undefined {
    const found = isMap(node) ? 'a mapping' : isSeq(node) ? 'a list' : 'a single value';
    const name = path.at(-1);
    const where = name === undefined ? 'The file' : typeof name === 'number' ? 'This entry' : `"${name}"`;
    const hint = isMap(node) && expected === 'a text' ? ` ${COLON_HINT}` : '';
    const message = `${where} holds ${found}, and ${expected} is expected.${hint}`;
    this.#reporter.report('wrong-type', message, spanOf(node), path);
    return undefined;
  }

  #reportUnknown(name: string, known: readonly string[], seen: ReadonlySet<string>, path: Path, key: TextSpan): void {
    const suggestion = closest(
      name,
      known.filter((candidate) => !seen.has(candidate)),
    );
    const advice = suggestion ? `Did you mean "${suggestion}"?` : 'Keys of your own start with `x-`.';
    this.#reporter.report('unknown-key', `"${name}" is not a key that belongs here. ${advice}`, key, path, {
      suggestion,
    });
  }
}

function codeOfFormat(format: ValueFormat): ProblemCode {
  return format === 'person' || format === 'deliverable' ? 'invalid-id' : `invalid-${format}`;
}

function startOf(node: Node): TextSpan {
  const { start } = spanOf(node);
  return { start, end: start };
}

/** Where to point at an item of a list: at its dash when it is empty, and at the list where there are no dashes. */
function visibleSpan(item: Node | null, seq: YAMLSeq, text: string): TextSpan {
  const span = item && spanOf(item);
  if (span && span.end > span.start) return span;
  const dash = span && !seq.flow ? text.lastIndexOf('-', span.start) : -1;
  return dash < 0 ? spanOf(seq) : { start: dash, end: dash + 1 };
}

/** Reports what a mapping has to have and has not. `span` is where to point. */
export function reportMissing(
  required: readonly string[],
  seen: ReadonlySet<string>,
  path: Path,
  span: TextSpan,
  reporter: Reporter,
): void {
  for (const name of required) {
    if (seen.has(name)) continue;
    const owner = path.length > 0 ? `"${String(path.at(-1))}"` : 'The agreement';
    reporter.report('missing-key', `${owner} needs "${name}:".`, span, [...path, name]);
  }
}
