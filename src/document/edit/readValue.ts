import { isMap, isScalar, isSeq } from 'yaml';
import type { Node } from 'yaml';
import type { PlainValue } from '../../domain/intent';
import { type Parsed, invalid, valid } from '../../domain/parsed';
import { textOf } from '../reading/scalars';
import { isForeign } from '../reading/tags';
import { entriesOf, isNothing } from './layout';
import { Refused } from './refusal';
import { Source } from './source';

/** Reads a value that somebody wrote as YAML. Anchors, aliases and tags have no place in a value of its own. */
export function readValue(text: string): Parsed<PlainValue> {
  try {
    const { root } = new Source(text);
    return valid(plainValue(root));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return invalid('The value is not plain YAML', 'Put text with special characters in quotes.');
  }
}

function plainValue(node: Node | null): PlainValue {
  if (!node || isNothing(node)) return null;
  if (isForeign(node)) throw new Refused('The value has a tag.', 'Leave it out.');
  if (isSeq(node)) return (node.items as (Node | null)[]).map(plainValue);
  if (isScalar(node)) return scalarValue(node.value, textOf(node));
  if (!isMap(node)) throw new Refused('The value has an alias.', 'Write it out.');
  const entries = entriesOf(node).map(({ name, value }): [string, PlainValue] => {
    if (name === undefined) throw new Refused('A key is not a text.', 'Write a word.');
    return [name, plainValue(value)];
  });
  return Object.fromEntries(entries);
}

/** A number that would be written differently, such as `007`, means its digits. */
function scalarValue(value: unknown, text: string): PlainValue {
  if (typeof value === 'boolean') return value;
  return typeof value === 'number' && String(value) === text ? value : text;
}
