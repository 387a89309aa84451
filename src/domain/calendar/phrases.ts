import { DAY } from '../time/units';
import { type EpochDay, civilOf } from '../values/calendarDate';
import type { Minutes } from '../values/duration';

/** `Ana`, `Ana and Maria`, `Ana, Maria and Kiran`. */
export function enumerated(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(words);
}

/** `Tuesday`. */
export function weekdayName(date: EpochDay): string {
  return named(date, { weekday: 'long' });
}

/** `Tuesday 1 December 2026`. */
export function longDate(date: EpochDay): string {
  const { year, day } = civilOf(date);
  return `${weekdayName(date)} ${day} ${named(date, { month: 'long' })} ${year}`;
}

/** `Tue 1 Dec`. */
export function shortDate(date: EpochDay): string {
  return `${named(date, { weekday: 'short' })} ${civilOf(date).day} ${named(date, { month: 'short' })}`;
}

/** `45 minutes`, `1 hour`, `2 hours 30 minutes`, in whole minutes. */
export function spelledDuration(minutes: Minutes): string {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  const parts = [
    hours > 0 ? counted(hours, 'hour') : '',
    whole % 60 > 0 || hours === 0 ? counted(whole % 60, 'minute') : '',
  ];
  return parts.filter(Boolean).join(' ');
}

/** One part at a time, because how parts are put together differs from one runtime to the next. */
function named(date: EpochDay, part: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-US', { ...part, timeZone: 'UTC' }).format(date * DAY);
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
