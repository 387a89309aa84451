import type { AgreedDeliverable } from '../../../domain/format/definition';
import { referencesIn } from '../../../domain/format/values';
import { awayOnDue } from '../../../domain/rules/awayOnDue';
import { dueBeforeDependency } from '../../../domain/rules/dueBeforeDependency';
import { dueBeforeStart } from '../../../domain/rules/dueBeforeStart';
import type { Rule } from '../../../domain/rules/rule';
import { selfReview } from '../../../domain/rules/selfReview';
import { dayOff } from '../../../domain/time/workingTime';
import { type EpochDay, weekdayOf } from '../../../domain/values/calendarDate';
import type { ServiceContext } from '../../context';
import { availabilityIn, deliverableIn } from '../../facts/circumstances';

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

/**
 * The first of these dates that is good, and on which those who finish and accept a deliverable work, as far as anybody knows; where there
 * is none such, the first that is good.
 */
export function firstWorkday(
  context: ServiceContext,
  id: string,
  {
    first,
    days,
    isGood,
  }: { readonly first: EpochDay; readonly days: number; readonly isGood: (date: EpochDay) => boolean },
): EpochDay | undefined {
  const { owner, reviewers = context.document.agreement.reviewers ?? [] } = deliverableIn(context, id) ?? {};
  const needed = [owner, ...reviewers].flatMap((person) => availabilityIn(context, person) ?? []);
  const dates = Array.from({ length: days }, (_, ahead) => first + ahead);
  const isWorkday = (date: EpochDay): boolean =>
    needed.every((person) => person.hours[weekdayOf(date)].length > 0 && !dayOff(person, date));
  return dates.find((date) => isWorkday(date) && isGood(date)) ?? dates.find(isGood);
}
