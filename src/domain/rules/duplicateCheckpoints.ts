import { keyAt } from '../finding';
import type { Place } from '../finding';
import type { Rule } from './rule';

/** Comments in code name a checkpoint by its id alone, so an id belongs to one checkpoint of the whole file. */
export const duplicateCheckpoints: Rule = function* ({ agreement }) {
  const firsts = new Map<string, string>();
  for (const [deliverable, { checkpoints = [] }] of agreement.deliverables ?? []) {
    for (const [id] of checkpoints) {
      const first = firsts.get(id);
      if (first !== undefined) {
        const message = `"${id}" is already a checkpoint of "${first}". Comments in code could mean either: choose another id.`;
        const related = [{ place: placeOf(first, id), message: 'The first one is here.' }];
        yield { code: 'duplicate-checkpoint', message, place: placeOf(deliverable, id), related };
      } else firsts.set(id, deliverable);
    }
  }
};

function placeOf(deliverable: string, checkpoint: string): Place {
  return keyAt('deliverables', deliverable, 'checkpoints', checkpoint);
}
