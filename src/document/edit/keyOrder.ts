import { partAt } from '../../domain/format/partAt';
import { shapeOf } from '../../domain/format/shape';
import type { Path } from '../../domain/path';

/** In which order the keys of a mapping belong; undefined where any order will do. */
export type KeyOrder = (path: Path) => readonly string[] | undefined;

/** The order in which the format's definition has the fields of an agreement. */
export const definitionOrder: KeyOrder = (path) => {
  const part = partAt(path);
  const shape = part && shapeOf(part);
  return shape?.kind === 'fields' ? Object.keys(shape.properties) : undefined;
};

/** Any order will do everywhere: what is new comes last. */
export const anyOrder: KeyOrder = () => undefined;

/** The index at which a new key belongs: behind those that come before it, else before those that come after it. */
export function placeIn(order: readonly string[], names: readonly (string | undefined)[], key: string): number {
  const rank = order.indexOf(key);
  if (rank < 0) return names.length;
  const ranks = names.map((name) => (name === undefined ? -1 : order.indexOf(name)));
  const last = ranks.findLastIndex((other) => other >= 0 && other < rank);
  if (last >= 0) return last + 1;
  const next = ranks.findIndex((other) => other > rank);
  return next < 0 ? names.length : next;
}
