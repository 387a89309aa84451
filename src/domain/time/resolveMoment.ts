import type { Moment } from '../values/moment';
import type { ZoneId } from '../values/zone';
import type { Instant } from './instant';
import { DAY } from './units';
import type { ZoneTables } from './zoneTables';

/**
 * The instant that a moment of the file means. A moment without a zone of its own is read in `fileZone`; a date is its
 * beginning as a `start`, and as an `end`, such as a due date, it is 24:00, when the next date begins. Wall
 * times that a clock change skips or repeats are read the 'compatible' way.
 */
export function resolveMoment(moment: Moment, fileZone: ZoneId, role: 'start' | 'end', zones: ZoneTables): Instant {
  if (moment.kind === 'instant') return moment.instant;
  const rules = zones.rulesOf(moment.zone ?? fileZone);
  if (moment.kind === 'wall-clock') return rules.instantOf(moment.date * DAY + moment.time);
  const date = role === 'end' ? moment.date + 1 : moment.date;
  return rules.instantOf(date * DAY);
}
