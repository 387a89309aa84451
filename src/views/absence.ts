import type { Deliverable, Person } from '../domain/project/project';
import type { Snapshot } from '../domain/project/snapshot';
import { spanHolds } from '../domain/time/whereabouts';
import type { EpochDay } from '../domain/values/calendarDate';
import { type Span, formatSpan } from '../domain/values/span';
import { calendarOf } from './presence';
import { dateOf } from './times';
import { oneLine } from './text';
import { clockOf } from './wallClock';

/** The titles of what a person finishes or accepts, and what is due while they are away. */
export function dueMeanwhile(snapshot: Snapshot, person: Person['id'], span: Span): readonly string[] {
  return snapshot.project.deliverables
    .filter(({ status }) => status !== 'accepted' && status !== 'dropped')
    .filter(({ owner, reviewers }) => owner === person || reviewers.includes(person))
    .filter((deliverable) => {
      const date = dueDateFor(snapshot, person, deliverable);
      return date !== undefined && spanHolds(span, date);
    })
    .map(({ title, id }) => oneLine(title) || id);
}

/** The date on the person's own calendar just before the due moment; a bare date is that date for everybody. */
function dueDateFor(snapshot: Snapshot, person: Person['id'], { due }: Deliverable): EpochDay | undefined {
  if (due === undefined || due.date !== undefined) return due?.date;
  const calendar = calendarOf(snapshot, person);
  return calendar && dateOf(clockOf(calendar).wallTimeAt(due.instant - 1));
}

/** Those of the spans that share a day with this one, as the file writes them. */
export function sharingDays(span: Span, others: readonly Span[]): readonly string[] {
  return others.filter(({ first, last }) => first <= span.last && span.first <= last).map(formatSpan);
}
