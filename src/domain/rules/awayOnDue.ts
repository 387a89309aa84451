import { valueAt } from '../finding';
import type { AgreedPerson } from '../format/definition';
import { availabilityOf, noHolidays } from '../project/availabilityOf';
import { localTimeAt, spanHolds } from '../time/whereabouts';
import type { ZoneTables } from '../time/zoneTables';
import type { EpochDay } from '../values/calendarDate';
import { formatDate } from '../values/calendarDate';
import type { Moment } from '../values/moment';
import { instantIn } from './plannedMoments';
import type { Rule } from './rule';

/** Those who finish and accept a deliverable are there on the day it is due. */
export const awayOnDue: Rule = function* ({ agreement, zones }) {
  const instantOf = instantIn(agreement, zones);
  for (const [id, { due, owner, reviewers = agreement.reviewers ?? [], status }] of agreement.deliverables ?? []) {
    if (!due || status === 'accepted' || status === 'dropped') continue;
    const needed = new Set(owner === undefined ? reviewers : [owner, ...reviewers]);
    for (const personId of needed) {
      const person = agreement.people?.get(personId);
      const date = person && dueDateFor(person, due, instantOf(due, 'end'), zones);
      const index = person?.away?.findIndex((span) => date !== undefined && spanHolds(span, date)) ?? -1;
      if (!person || date === undefined || index < 0) continue;
      const message = `${person.name ?? personId} is away on ${formatDate(date)}, when "${id}" is due.`;
      const related = [{ place: valueAt('people', personId, 'away', index), message: 'The days off are here.' }];
      yield { code: 'away-on-due', message, place: valueAt('deliverables', id, 'due'), related };
    }
  }
};

/** The date on the person's own calendar just before the due moment; a bare date is that date for everybody. */
function dueDateFor(person: AgreedPerson, due: Moment, instant: number, zones: ZoneTables): EpochDay | undefined {
  if (due.kind === 'date') return due.date;
  const availability = availabilityOf(person, noHolidays);
  return availability && localTimeAt(availability, instant - 1, zones).date;
}
