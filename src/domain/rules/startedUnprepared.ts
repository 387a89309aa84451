import { keyAt } from '../finding';
import type { AgreedDeliverable } from '../format/definition';
import type { Rule } from './rule';

/** Work that has begun has an owner, a due date and a clear 'done'. */
export const startedUnprepared: Rule = function* ({ agreement, hasUnread }) {
  for (const [id, deliverable] of agreement.deliverables ?? []) {
    if (!hasStarted(deliverable)) continue;
    const path = ['deliverables', id];
    const lacks = (name: 'owner' | 'due' | 'acceptance') => isAbsent(deliverable[name]) && !hasUnread([...path, name]);
    const place = keyAt(...path);
    const start = `"${id}" is ${String(deliverable.status)}`;
    if (lacks('owner')) {
      yield { code: 'missing-owner', message: `${start} and nobody owns it. Add "owner:".`, place };
    }
    if (lacks('due')) {
      yield { code: 'missing-due', message: `${start} without a due date. Add "due:".`, place };
    }
    if (lacks('acceptance')) {
      const message = `${start}, and nothing says when it is done. Add what has to be true under "acceptance:".`;
      yield { code: 'missing-acceptance', message, place };
    }
  }
};

function isAbsent(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function hasStarted({ status }: AgreedDeliverable): boolean {
  return status === 'in-progress' || status === 'in-review' || status === 'changes-requested';
}
