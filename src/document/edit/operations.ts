import { isAlias, isMap, isSeq } from 'yaml';
import type { Node } from 'yaml';
import type { PlainMapping, PlainValue, SetIntent, Step } from '../../domain/intent';
import type { Path } from '../../domain/path';
import { isForeign } from '../reading/tags';
import { refuseToLose } from './anchors';
import { find, findEntry, nameOf } from './find';
import type { Place } from './find';
import { blockOf, insertInBlock } from './insertInBlock';
import { insertInFlow } from './insertInFlow';
import { contentEnd, entriesOf, isBlockCollection, isNothing } from './layout';
import type { Collection } from './layout';
import { moveEntry, targetIndex } from './moveEntry';
import { Refused } from './refusal';
import type { PlainStep } from './plainStep';
import { removeFromBlock } from './removeFromBlock';
import { removeFromFlow } from './removeFromFlow';
import { replaceValue } from './replaceValue';
import type { Source } from './source';
import { quoteOf, styleOf } from './style';
import { inOrder } from './textEdit';
import type { TextEdit } from './textEdit';
import { tickCriterion } from './tickCriterion';
import { writeScalar } from './writeScalar';

/** One change of a text, in paths of the text. What is missing is inserted at the index `at`, by default at the end. */
export type TextStep = Exclude<Step, SetIntent> | (SetIntent & { readonly at?: number });

/** The edits that make a text say what a step asks for. Refuses where that cannot be done safely. */
export function editsOf(source: Source, step: PlainStep): readonly TextEdit[] {
  return inOrder(unordered(source, step));
}

function unordered(source: Source, step: PlainStep): readonly TextEdit[] {
  switch (step.kind) {
    case 'set':
      return set(source, step);
    case 'remove':
      return remove(source, step.path);
    case 'rename':
      return rename(source, step.path, step.to);
    case 'move': {
      const place = findEntry(source, step.path);
      return moveEntry(source, place, targetIndex(place, step.to));
    }
    case 'tick':
      return tickCriterion(source, findEntry(source, step.path), step.met);
  }
}

function set(source: Source, { path, value, at }: Extract<TextStep, { kind: 'set' }>): readonly TextEdit[] {
  const { place, missing } = find(source, path);
  const [first, ...deeper] = missing;
  if (first !== undefined) return insert(source, place, first, nest(deeper, value), at);
  if (!place.within) throw new Refused('The file cannot be set as a whole.', 'Say which entry of it to set.');
  return replaceValue(source, place, value);
}

/** Puts an entry where there is none of that key or index. */
function insert(
  source: Source,
  place: Place,
  step: string | number,
  value: PlainValue,
  at: number | undefined,
): readonly TextEdit[] {
  const { node, path } = place;
  if (isAlias(node)) refuseAlias(node.source, path);
  if (isNothing(node) || isEmpty(node)) {
    refuseTag(place);
    const own = isSeq(node) ? Number(step) : isMap(node) ? String(step) : step;
    return replaceValue(source, place, nest([own], value), grownForm(source, place));
  }
  const collection = collectionAt(place);
  const entries = entriesOf(collection);
  const key = isMap(collection) ? String(step) : undefined;
  const index = Math.min(Math.max(at ?? entries.length, 0), entries.length);
  const block = isBlockCollection(collection) ? blockOf({ collection, entries }) : undefined;
  if (block) return [insertInBlock(source, block, index, { key, value })];
  return insertInFlow(source, collection, entries, index, { key, value });
}

function collectionAt({ node, path }: Place): Collection {
  if (isMap(node) || isSeq(node)) return node;
  throw new Refused(`${nameOf(path)} is a single value and has no entries.`, 'Replace the value as a whole.');
}

function refuseAlias(anchor: string, path: Path): never {
  throw new Refused(
    `${nameOf(path)} is an alias of \`&${anchor}\`, so that other places would change too.`,
    `Edit the value at its anchor \`&${anchor}\`, or write it out here.`,
  );
}

/** Whether a node is a list or a mapping without entries. */
function isEmpty(node: Node | null): boolean {
  return (isSeq(node) || isMap(node)) && node.items.length === 0;
}

/** What had no entries gets them in lines, unless others of that name are in brackets. */
function grownForm(source: Source, { within }: Place): 'block' | 'flow' {
  const name = within?.entry.name;
  return (name === undefined ? undefined : styleOf(source).forms.get(name)) ?? 'block';
}

/** The value that holds `value` at the end of a path. */
function nest(path: Path, value: PlainValue): PlainValue {
  return path.toReversed().reduce<PlainValue>((inner, step) => {
    if (typeof step === 'string') return { [step]: inner } satisfies PlainMapping;
    if (step === 0) return [inner];
    throw new Refused(`There is no list yet to put an item number ${step} into.`, 'Begin with item 0.');
  }, value);
}

function remove(source: Source, path: Path): readonly TextEdit[] {
  const { within } = findEntry(source, path);
  const { parent, collection, entries, entry, index } = within;
  refuseToLose(source, [entry.key, entry.value]);
  const block = isBlockCollection(collection) ? blockOf(within) : undefined;
  if (!block) return removeFromFlow(source, collection, entries, index);
  if (entries.length > 1) return [removeFromBlock(source, block, index)];
  refuseTag(parent);
  return replaceValue(source, parent, isMap(collection) ? {} : []);
}

/** A collection that is written anew would lose its tag. */
function refuseTag({ node, path }: Place): void {
  if (!node || !isForeign(node)) return;
  throw new Refused(`${nameOf(path)} has a tag of YAML, which means nothing here.`, 'Remove the tag first.');
}

function rename(source: Source, path: Path, to: string): readonly TextEdit[] {
  const place = findEntry(source, path);
  const { entry, collection, entries } = place.within;
  const { key } = entry;
  if (!key?.range || !isMap(collection))
    throw new Refused(`${nameOf(path)} has no key.`, 'Rename an entry that has one.');
  if (entry.name === to) return [];
  if (entries.some(({ name }) => name === to)) {
    throw new Refused(`${nameOf([...path.slice(0, -1), to])} is there already.`, 'Choose another key.');
  }
  const own = quoteOf(key);
  const isQuoted = own === '"' || own === "'";
  const isInFlow = !isBlockCollection(collection);
  const quote = isQuoted ? own : styleOf(source).quote;
  const text = writeScalar(to, { isInFlow, isKey: true, quote, isQuoted });
  const span = { start: key.range[0], end: contentEnd(key) };
  if (source.commentsWithin(span).length > 0) {
    throw new Refused(`${nameOf(path)} is a key with a comment in it.`, 'Rename it by hand.');
  }
  return [{ ...span, text }];
}
