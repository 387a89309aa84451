import { valueAt } from '../finding';
import type { Finding } from '../finding';
import type { AgreedDeliverable } from '../format/definition';
import type { Rule } from './rule';

type Deliverables = ReadonlyMap<string, AgreedDeliverable>;

/** Beyond these, the members of a circle are not named any more. */
const MAX_NAMED = 8;

/** Deliverables that wait for each other in a circle never start. Each circle is told once, at its first entry in the file. */
export const dependencyCycles: Rule = function* ({ agreement }) {
  const deliverables: Deliverables = agreement.deliverables ?? new Map<string, AgreedDeliverable>();
  const visited = new Set<string>();
  let ranks: ReadonlyMap<string, number> | undefined;
  for (const start of deliverables.keys()) {
    for (const circle of circlesFrom(start, deliverables, visited)) {
      ranks ??= new Map(Array.from(deliverables.keys(), (id, rank) => [id, rank]));
      const first = indexOfFirst(circle, ranks);
      yield finding([...circle.slice(first), ...circle.slice(0, first)], deliverables);
    }
  }
};

/** Which member of a circle stands first in the file. */
function indexOfFirst(circle: readonly string[], ranks: ReadonlyMap<string, number>): number {
  const own = circle.map((id) => ranks.get(id) ?? 0);
  return own.indexOf(own.reduce((a, b) => Math.min(a, b)));
}

function finding(circle: readonly string[], deliverables: Deliverables): Finding {
  const places = circle.map((id, index) => {
    const next = circle[(index + 1) % circle.length] ?? id;
    const place = valueAt('deliverables', id, 'after', deliverables.get(id)?.after?.indexOf(next) ?? 0);
    return { place, message: `"${id}" comes after "${next}" here.` };
  });
  const [first = '', ...others] = circle;
  const named = [first, ...others.slice(0, MAX_NAMED), ...(others.length > MAX_NAMED ? ['…'] : []), first];
  const message =
    others.length === 0
      ? `"${first}" comes after itself, so it can never start.`
      : `This closes a circle, so none of it can ever start: ${named.join(' after ')}.`;
  const place = places[0]?.place ?? valueAt('deliverables', first, 'after');
  return { code: 'dependency-cycle', message, place, related: places.slice(1, 1 + MAX_NAMED) };
}

/**
 * The circles that a depth-first walk along `after` closes. It has a stack of its own, for chains may be as long as the file.
 */
function* circlesFrom(start: string, deliverables: Deliverables, visited: Set<string>): Generator<readonly string[]> {
  if (visited.has(start)) return;
  visited.add(start);
  const order = [start];
  const positions = new Map([[start, 0]]);
  const pending = [after(start)];
  while (pending.length > 0) {
    const next = pending.at(-1)?.next();
    if (!next || next.done) {
      pending.pop();
      const left = order.pop();
      if (left !== undefined) positions.delete(left);
      continue;
    }
    const position = positions.get(next.value);
    if (position !== undefined) yield order.slice(position);
    else if (deliverables.has(next.value) && !visited.has(next.value)) {
      visited.add(next.value);
      positions.set(next.value, order.length);
      order.push(next.value);
      pending.push(after(next.value));
    }
  }

  function after(id: string): Iterator<string> {
    return new Set(deliverables.get(id)?.after).values();
  }
}
