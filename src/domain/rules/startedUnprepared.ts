import { keyAt } from '../finding';
import type { AgreedDeliverable } from '../format/definition';
import type { Rule } from './rule';

/** Work that has begun has an owner, a due date and a clear 'done'. */
export const startedUnprepared: Rule = function* ({ agreement }) {
  for (const [id, deliverable] of agreement.deliverables ?? []) {
    if (!hasStarted(deliverable)) continue;
    const { status, owner, due, acceptance = [] } = deliverable;
    const place = keyAt('deliverables', id);
    const start = `"${id}" is ${String(status)}`;
    if (owner === undefined) {
      yield { code: 'missing-owner', message: `${start} and nobody owns it. Add "owner:".`, place };
    }
    if (due === undefined) {
      yield { code: 'missing-due', message: `${start} without a due date. Add "due:".`, place };
    }
    if (acceptance.length === 0) {
      const message = `${start}, and nothing says when it is done. Add what has to be true under "acceptance:".`;
      yield { code: 'missing-acceptance', message, place };
    }
  }
};

function hasStarted({ status }: AgreedDeliverable): boolean {
  return status === 'in-progress' || status === 'in-review' || status === 'changes-requested';
}
