import { isMap, isSeq } from 'yaml';
import type { Path } from '../../domain/path';
import { find, nameOf } from './find';
import type { Place } from './find';
import { placeIn } from './keyOrder';
import type { KeyOrder } from './keyOrder';
import { entriesOf } from './layout';
import type { TextStep } from './operations';
import { Refused } from './refusal';
import type { Source } from './source';

/** A step that is carried out as it stands: an entry that is added is set where nothing is yet, and knows its place there. */
export type PlainStep = Exclude<TextStep, { kind: 'add' }>;

/** Says the same as a step in terms of what is there. */
export function plainStep(source: Source, step: TextStep, order: KeyOrder): PlainStep {
  if (step.kind === 'add') {
    const { path, key, value, at } = step;
    const { place, missing } = find(source, path);
    const isThere = missing.length === 0;
    const whole = [...path, key ?? (isThere ? lengthOf(place) : 0)];
    if (isThere && key !== undefined) refuseToOverwrite(source, whole);
    const index = isThere ? at : undefined;
    return inPlace(source, { kind: 'set', path: whole, value, ...(index !== undefined && { at: index }) }, order);
  }
  return step.kind === 'set' && step.at === undefined ? inPlace(source, step, order) : step;
}

function inPlace(source: Source, step: Extract<PlainStep, { kind: 'set' }>, order: KeyOrder): PlainStep {
  if (step.at !== undefined) return step;
  const { place, missing } = find(source, step.path);
  const [key] = missing;
  const keys = isMap(place.node) ? order(place.path) : undefined;
  if (typeof key !== 'string' || !keys || !isMap(place.node)) return step;
  const names = entriesOf(place.node).map(({ name }) => name);
  return { ...step, at: placeIn(keys, names, key) };
}

/** The index of one more item, where there is a list or nothing yet. */
function lengthOf({ node, path }: Place): number {
  if (isMap(node) && node.items.length > 0) {
    throw new Refused(`${nameOf(path)} is a mapping, and its entries have keys.`, 'Say under which key.');
  }
  return isSeq(node) ? node.items.length : 0;
}

function refuseToOverwrite(source: Source, path: Path): void {
  if (find(source, path).missing.length > 0) return;
  throw new Refused(`${nameOf(path)} is there already.`, 'Choose another key, or change what is there.');
}
