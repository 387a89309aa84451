import type { Agreement } from '../format/definition';
import { DEFAULT_ZONE } from '../project/resolveProject';
import type { Instant } from '../time/instant';
import { resolveMoment } from '../time/resolveMoment';
import type { ZoneTables } from '../time/zoneTables';
import type { Moment } from '../values/moment';

/** The instant of a start or due date of this agreement. */
export function instantIn(agreement: Agreement, zones: ZoneTables): (moment: Moment, role: 'start' | 'end') => Instant {
  const { timezone = DEFAULT_ZONE } = agreement;
  return (moment, role) => resolveMoment(moment, timezone, role, zones);
}
