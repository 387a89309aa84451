import { valueAt } from '../finding';
import { formatDate } from '../values/calendarDate';
import type { Rule } from './rule';

/** Nobody is in two places on one day. */
export const overlappingTravel: Rule = function* ({ agreement }) {
  for (const [id, { travel = [] }] of agreement.people ?? []) {
    const stays = travel.map((stay, index) => ({ ...stay.span, index })).sort((a, b) => a.first - b.first);
    let latest = stays[0];
    for (const stay of stays.slice(1)) {
      if (latest && stay.first <= latest.last) {
        const [earlier, later] = latest.index < stay.index ? [latest, stay] : [stay, latest];
        const message = `On ${formatDate(stay.first)} this stay overlaps another one. Let one end before the other begins.`;
        const related = [{ place: valueAt('people', id, 'travel', earlier.index), message: 'The other stay is here.' }];
        const place = valueAt('people', id, 'travel', later.index);
        yield { code: 'overlapping-travel', message, place, related };
      }
      if (!latest || stay.last > latest.last) latest = stay;
    }
  }
};
