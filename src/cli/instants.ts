import type { Instant } from '../domain/time/instant';
import { HOUR, MINUTE, SECOND } from '../domain/time/units';
import type { LocalTime } from '../domain/time/whereabouts';
import { type EpochDay, civilOf, formatDate, weekdayOf } from '../domain/values/calendarDate';
import { formatClock } from '../domain/values/clock';
import { formatWeekdays } from '../domain/values/weekdays';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `2026-12-01T16:00:00Z`, with milliseconds only where there are any. */
export function isoInstant(instant: Instant): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

/** `2026-12-01T13:00:00-03:00`: what the wall clock shows, and how far it is from UTC. */
export function isoLocal({ date, time, offset }: LocalTime): string {
  const clock = new Date(time).toISOString().slice('1970-01-01T'.length, -'Z'.length).replace('.000', '');
  return `${formatDate(date)}T${clock}${isoOffset(offset)}`;
}

/** Seconds are there only for the local mean time of old. */
function isoOffset(offset: number): string {
  const size = Math.abs(offset);
  const parts = [size / HOUR, (size % HOUR) / MINUTE, (size % MINUTE) / SECOND].map((part) =>
    String(Math.floor(part)).padStart(2, '0'),
  );
  return `${offset < 0 ? '-' : '+'}${(size % MINUTE === 0 ? parts.slice(0, 2) : parts).join(':')}`;
}

/** `17:00`, the minute that the wall clock shows. */
export function clockText({ time }: Pick<LocalTime, 'time'>): string {
  return formatClock(Math.floor(time / MINUTE));
}

/** `Tue  1 Dec`, always of the same length. */
export function dateText(date: EpochDay): string {
  const { month, day } = civilOf(date);
  return `${formatWeekdays([weekdayOf(date)])} ${String(day).padStart(2)} ${MONTHS[month - 1] ?? ''}`;
}

/** `Tue 1 Dec 2026`, for a sentence. */
export function fullDateText(date: EpochDay): string {
  return `${dateText(date).replace('  ', ' ')} ${civilOf(date).year}`;
}

/** The time of day; with the weekday when it is not that of `today`, and with the date when it is a week or more away. */
export function clockFrom(today: EpochDay, local: LocalTime): string {
  const days = local.date - today;
  if (days === 0) return clockText(local);
  const date = dateText(local.date).replace('  ', ' ');
  return `${Math.abs(days) < 7 ? formatWeekdays([weekdayOf(local.date)]) : date} ${clockText(local)}`;
}
