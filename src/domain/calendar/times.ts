import type { Instant } from '../time/instant';
import { DAY, HOUR, MINUTE, SECOND, type WallTime } from '../time/units';
import { type EpochDay, epochDayOf, formatDate } from '../values/calendarDate';
import type { Minutes } from '../values/duration';

/*
 * Dates and times the way RFC 5545 section 3.3 writes them. Years have four digits, so that there are none before 0 and after
 * 9999; fractions of a second are cut off.
 */

/** Whether the standard has digits for that date. */
export function canWriteDate(date: EpochDay): boolean {
  return epochDayOf(0, 1, 1) <= date && date < epochDayOf(10_000, 1, 1);
}

/** Whether the standard has digits for that reading of a clock, which may be that of UTC. */
export function canWriteTime(time: WallTime): boolean {
  return canWriteDate(Math.floor(time / DAY));
}

/** `20261201`. */
export function dateValue(date: EpochDay): string {
  return formatDate(date).replaceAll('-', '');
}

/** `20261201T130000`, on a wall clock whose zone is told elsewhere. */
export function wallTimeValue(wall: WallTime): string {
  const date = Math.floor(wall / DAY);
  return `${dateValue(date)}T${sixDigits(wall - date * DAY)}`;
}

/** `20261201T120000Z`. */
export function instantValue(instant: Instant): string {
  return `${wallTimeValue(instant)}Z`;
}

/** `+0545`, with seconds only for the local mean time of old. */
export function offsetValue(offset: number): string {
  const digits = sixDigits(Math.abs(offset)).replace(/00$/, '');
  return `${offset < 0 ? '-' : '+'}${digits}`;
}

/** `PT1H30M`; undefined for less than a second, because an event cannot last no time at all. */
export function durationValue(minutes: Minutes): string | undefined {
  const seconds = Math.floor((minutes * MINUTE) / SECOND);
  if (seconds <= 0) return undefined;
  const parts = [
    [Math.floor(seconds / 3600), 'H'],
    [Math.floor(seconds / 60) % 60, 'M'],
    [seconds % 60, 'S'],
  ] as const;
  return `PT${parts.map(([count, unit]) => (count === 0 ? '' : `${count}${unit}`)).join('')}`;
}

/** `130000` for milliseconds since midnight, less than 24 hours. */
function sixDigits(time: number): string {
  return [time / HOUR, (time % HOUR) / MINUTE, (time % MINUTE) / SECOND]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join('');
}
