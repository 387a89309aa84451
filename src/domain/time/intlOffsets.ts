import type { ZoneId } from '../values/zone';
import { HOUR, MINUTE, SECOND } from './units';
import type { OffsetAt } from './zoneRules';

/** The instants that ECMAScript's dates can hold; before and after them the outermost offset is taken to hold. */
const LAST_DATE = 8.64e15;

/**
 * Offsets from the time zone data that comes with the runtime, in Node as in a browser. Undefined for a zone the runtime
 * does not know. Each look formats a date, which takes about two microseconds; {@link ZoneRules} sees to it that there are few.
 */
export function intlOffsets(zone: ZoneId): OffsetAt | undefined {
  const format = longOffsetFormat(zone);
  return format && ((instant) => offsetIn(format.format(Math.min(Math.max(instant, -LAST_DATE), LAST_DATE))));
}

function longOffsetFormat(timeZone: ZoneId): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    return undefined; // A RangeError is how the runtime says that it does not know the zone.
  }
}

/** The offset at the end of a formatted date: `…, GMT+05:45`, `…, GMT-00:44:30` or, in some runtimes, a bare `…, GMT`. */
function offsetIn(formatted: string): number {
  const [, sign, hours = 0, minutes = 0, seconds = 0] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(formatted) ?? [];
  const size = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND;
  return sign === '-' ? -size : size;
}
