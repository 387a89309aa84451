import type { Instant } from '../time/instant';
import { DAY, MINUTE } from '../time/units';
import type { ZoneTables } from '../time/zoneTables';
import { formatMoment } from '../values/moment';
import type { Project } from './project';

/**
 * The minute of an instant as an agreement writes it: on the clock of its zone, such as `2026-12-01 17:00`; where that would be read
 * as another instant, or the agreement may name no zone, with an offset, such as `2026-12-01T16:00Z`.
 */
export function momentText(instant: Instant, { timezone }: Pick<Project, 'timezone'>, zones: ZoneTables): string {
  const minute = Math.floor(instant / MINUTE) * MINUTE;
  const rules = zones.rulesOf(timezone);
  const wall = rules.wallTimeAt(minute);
  if (timezone === 'UTC' || rules.instantOf(wall) !== minute) return formatMoment({ kind: 'instant', instant: minute });
  const date = Math.floor(wall / DAY);
  return formatMoment({ kind: 'wall-clock', date, time: wall - date * DAY });
}
