import { valueAt } from '../finding';
import { instantIn } from './plannedMoments';
import type { Rule } from './rule';

/** A deliverable is not due before what it comes after. */
export const dueBeforeDependency: Rule = function* ({ agreement, zones }) {
  const instantOf = instantIn(agreement, zones);
  for (const [id, { due, after = [] }] of agreement.deliverables ?? []) {
    if (!due) continue;
    for (const other of new Set(after)) {
      const otherDue = agreement.deliverables?.get(other)?.due;
      if (!otherDue || instantOf(due, 'end') >= instantOf(otherDue, 'end')) continue;
      const message = `"${id}" is due before "${other}", which it comes after. One of the two dates cannot hold.`;
      const related = [{ place: valueAt('deliverables', other, 'due'), message: `"${other}" is due here.` }];
      yield { code: 'due-before-dependency', message, place: valueAt('deliverables', id, 'due'), related };
    }
  }
};
