import type { Instant } from '../domain/time/instant';
import { DAY, HOUR, MINUTE, SECOND } from '../domain/time/units';
import type { LocalTime } from '../domain/time/whereabouts';
import { type EpochDay, formatDate, weekdayOf } from '../domain/values/calendarDate';
import { formatWeekdays } from '../domain/values/weekdays';
import { timeText } from '../views/times';

/** `2026-12-01T16:00:00Z`, with milliseconds only where there are any. */
export function isoInstant(instant: Instant): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

/** `2026-12-01T13:00:00-03:00`: what the wall clock shows, and how far it is from UTC. */
export function isoLocal({ date, time, offset }: LocalTime): string {
  const wall = isoInstant(date * DAY + time).slice(0, -'Z'.length);
  return `${wall}${isoOffset(offset)}`;
}

/** Seconds are there only for the local mean time of old. */
function isoOffset(offset: number): string {
  const size = Math.abs(offset);
  const parts = [size / HOUR, (size % HOUR) / MINUTE, (size % MINUTE) / SECOND].map((part) =>
    String(Math.floor(part)).padStart(2, '0'),
  );
  return `${offset < 0 ? '-' : '+'}${(size % MINUTE === 0 ? parts.slice(0, 2) : parts).join(':')}`;
}

/** `Tue 2026-12-01 17:00`, as the file writes moments, with the day of the week in front. */
export function momentText({ date, time }: LocalTime): string {
  return `${dateText(date)} ${timeText(time)}`;
}

/** `Tue 2026-12-01`. */
export function dateText(date: EpochDay): string {
  return `${weekdayText(date)} ${formatDate(date)}`;
}

/** A moment beside a date that is known: `17:00` on that date, `Wed 17:00` less than a week from it. */
export function momentTextBeside(known: EpochDay, local: LocalTime): string {
  const days = Math.abs(local.date - known);
  if (days === 0) return timeText(local.time);
  return days < 7 ? `${weekdayText(local.date)} ${timeText(local.time)}` : momentText(local);
}

function weekdayText(date: EpochDay): string {
  return formatWeekdays([weekdayOf(date)]);
}
