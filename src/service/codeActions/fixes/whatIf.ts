import type { AgreedDeliverable } from '../../../domain/format/definition';
import { referencesIn } from '../../../domain/format/values';
import { awayOnDue } from '../../../domain/rules/awayOnDue';
import { dueBeforeDependency } from '../../../domain/rules/dueBeforeDependency';
import { dueBeforeStart } from '../../../domain/rules/dueBeforeStart';
import type { Rule } from '../../../domain/rules/rule';
import { selfReview } from '../../../domain/rules/selfReview';
import type { ServiceContext } from '../../context';

/** The rules about who does what until when. */
const RULES: readonly Rule[] = [awayOnDue, dueBeforeDependency, dueBeforeStart, selfReview];

/** How much there would be to say about owners, reviewers and dates if a deliverable said something else. */
export function findingsIf(
  { document, zones }: ServiceContext,
  id: string,
  change: Partial<AgreedDeliverable>,
): number {
  const deliverables = new Map(document.agreement.deliverables);
  deliverables.set(id, { ...deliverables.get(id), ...change });
  const agreement = { ...document.agreement, deliverables };
  const context = { agreement, references: () => [...referencesIn(agreement)], zones, hasUnread: () => false };
  return RULES.reduce((count, rule) => count + [...rule(context)].length, 0);
}
