import { enumerated } from '../domain/calendar/phrases';
import type { Deliverable, Person } from '../domain/project/project';
import type { Snapshot } from '../domain/project/snapshot';
import { spanHolds } from '../domain/time/whereabouts';
import type { Instant } from '../domain/time/instant';
import type { EpochDay } from '../domain/values/calendarDate';
import type { Span } from '../domain/values/span';
import { cityOf } from '../domain/values/zoneName';
import { daysText } from './daysText';
import { calendarOf } from './presence';
import type { Reading } from './reading';
import { dotted, oneLine } from './text';
import { dateOf } from './times';
import { type WallClock, clockOf, viewerClock } from './wallClock';

/** Days on which somebody is to be away, with what is due meanwhile in the hint; not those on which they are away anyway. */
export function readAway(days: Reading<Span>, snapshot: Snapshot, person: Person['id']): Reading<Span> {
  if ('mistake' in days) return days;
  const { first, last } = days.value;
  const away = snapshot.project.people.find(({ id }) => id === person)?.away ?? [];
  if (away.some((span) => span.first <= first && last <= span.last)) {
    return { mistake: 'These days are days off already.' };
  }
  const titles = dueMeanwhile(snapshot, person, days.value).map((title) => `“${title}”`);
  const due = titles.length === 0 ? undefined : `due meanwhile: ${enumerated(titles)}`;
  return { value: days.value, hint: dotted(days.hint, due) ?? '' };
}

/** Days on which somebody is to be elsewhere; not those on which they are in a third place already. */
export function readTravel(days: Reading<Span>, { project }: Snapshot, person: Person['id']): Reading<Span> {
  if ('mistake' in days) return days;
  const { travel = [] } = project.people.find(({ id }) => id === person) ?? {};
  const other = travel.find(({ span }) => sharesDays(span, days.value));
  if (other === undefined) return days;
  return { mistake: `There is a stay in ${cityOf(other.zone)} from ${daysText(other.span)}. Choose days beside it.` };
}

/** The date on a person's own calendar, or on that of this machine where theirs is not known. */
export function todayFor(
  snapshot: Snapshot,
  person: Person['id'] | undefined,
  now: Instant,
  here: WallClock,
): EpochDay {
  const calendar = calendarOf(snapshot, person);
  return dateOf((calendar ? clockOf(calendar) : viewerClock(snapshot, here)).wallTimeAt(now));
}

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

function sharesDays(one: Span, other: Span): boolean {
  return one.first <= other.last && other.first <= one.last;
}
