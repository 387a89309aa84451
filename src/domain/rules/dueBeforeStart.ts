import { valueAt } from '../finding';
import { instantIn } from './plannedMoments';
import type { Rule } from './rule';

/** A deliverable is due after it starts. */
export const dueBeforeStart: Rule = function* ({ agreement, zones }) {
  const instantOf = instantIn(agreement, zones);
  for (const [id, { start, due }] of agreement.deliverables ?? []) {
    if (!start || !due || instantOf(due, 'end') > instantOf(start, 'start')) continue;
    const message = `"${id}" is due before it starts. Move one of the two.`;
    const related = [{ place: valueAt('deliverables', id, 'start'), message: 'It starts here.' }];
    yield { code: 'due-before-start', message, place: valueAt('deliverables', id, 'due'), related };
  }
};
