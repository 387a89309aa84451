import type { Availability } from './availability';
import { workingTimeIn } from './horizon';
import type { Instant } from './instant';
import { HORIZON } from './units';
import { type LocalTime, localTimeAt } from './whereabouts';
import { type DayOff, dayOff } from './workingTime';
import type { ZoneTables } from './zoneTables';

/** What a person does at an instant. */
export interface WorkState {
  /**
   * `working` whenever they work, even on the first hours of a day off that a night shift runs into; otherwise `away` or
   * `holiday` when their local date is such a day, whatever the hour; otherwise `off`.
   */
  readonly state: 'working' | 'away' | 'holiday' | 'off';
  /** The instant at which working next starts or stops; null when that is more than 366 days away. */
  readonly until: Instant | null;
  readonly local: LocalTime;
  /** The name of the public holiday, when that is why they are off. */
  readonly holiday?: string;
}

/** What a person does at that instant, where, and until when. */
export function stateAt(availability: Availability, instant: Instant, zones: ZoneTables): WorkState {
  const local = localTimeAt(availability, instant, zones);
  // The span ends just past the last instant that counts, so that a change at that very instant is seen as one.
  const span = { start: instant, end: instant + HORIZON + 1 };
  const { value: next } = workingTimeIn(availability, span, zones).next();
  if (next?.start === instant) return { state: 'working', until: next.end < span.end ? next.end : null, local };
  return { ...idleOn(dayOff(availability, local.date)), until: next?.start ?? null, local };
}

function idleOn(off: DayOff | undefined): Pick<WorkState, 'state' | 'holiday'> {
  if (off === undefined) return { state: 'off' };
  return off.kind === 'away' ? { state: 'away' } : { state: 'holiday', holiday: off.name };
}
