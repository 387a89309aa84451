import type { EpochDay } from '../values/calendarDate';
import type { WeeklyHours } from '../values/hours';
import type { Span, Travel } from '../values/span';
import type { ZoneId } from '../values/zone';

/** What decides when a person works. */
export interface Availability {
  readonly timezone: ZoneId;
  readonly hours: WeeklyHours;
  readonly away: readonly Span[];
  readonly travel: readonly Travel[];
  /** The public holidays of the person's region; none when they keep none. */
  readonly holidays?: Holidays;
}

/** Public holidays of one region. A port: whoever knows them implements it. */
export interface Holidays {
  /** The name of the public holiday on that date, or undefined on any other day. */
  nameOn(date: EpochDay): string | undefined;
}
