import { valueAt } from '../finding';
import type { AgreedDeliverable } from '../format/definition';
import type { Rule } from './rule';

/** Deliverables that wait for each other in a circle never start. Each circle is told once, at its first entry in the file. */
export const dependencyCycles: Rule = function* ({ agreement }) {
  const deliverables = agreement.deliverables ?? new Map<string, AgreedDeliverable>();
  const visited = new Set<string>();
  for (const start of deliverables.keys()) {
    for (const cycle of cyclesFrom(start, deliverables, visited)) {
      const [first, ...others] = cycle.map((id, i) => edge(deliverables, id, cycle[(i + 1) % cycle.length] ?? id));
      if (!first) continue;
      const message =
        cycle.length === 1
          ? `"${first.id}" comes after itself, so it can never start.`
          : `This closes a circle, so none of it can ever start: ${[...cycle, first.id].join(' after ')}.`;
      const related = others.map((other) => ({
        place: other.place,
        message: `"${other.id}" comes after "${other.after}" here.`,
      }));
      yield { code: 'dependency-cycle', message, place: first.place, related };
    }
  }
};

/**
 * The circles that a depth-first walk along `after` closes, each from its first entry on. Walks with a stack of its own: chains may
 * be as long as the file.
 */
function* cyclesFrom(
  start: string,
  deliverables: ReadonlyMap<string, AgreedDeliverable>,
  visited: Set<string>,
): Generator<readonly string[]> {
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
    return (deliverables.get(id)?.after ?? []).values();
  }
}

function edge(deliverables: ReadonlyMap<string, AgreedDeliverable>, id: string, after: string) {
  const index = deliverables.get(id)?.after?.indexOf(after) ?? 0;
  return { id, after, place: valueAt('deliverables', id, 'after', index) };
}
