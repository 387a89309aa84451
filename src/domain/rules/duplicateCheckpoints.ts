import { keyAt } from '../finding';
import type { Path } from '../path';
import type { Rule } from './rule';

/** Comments in code name a checkpoint by its id alone, so an id belongs to one checkpoint of the whole file. */
export const duplicateCheckpoints: Rule = function* ({ agreement }) {
  const firsts = new Map<string, Path>();
  for (const [deliverable, { checkpoints = [] }] of agreement.deliverables ?? []) {
    for (const [id] of checkpoints) {
      const path = ['deliverables', deliverable, 'checkpoints', id];
      const first = firsts.get(id);
      if (first) {
        const message = `"${id}" is already a checkpoint of "${String(first[1])}". Comments in code could mean either: choose another id.`;
        const related = [{ place: keyAt(...first), message: 'The first one is here.' }];
        yield { code: 'duplicate-checkpoint', message, place: keyAt(...path), related };
      } else firsts.set(id, path);
    }
  }
};
