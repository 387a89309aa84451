import { type EpochDay, civilOf, weekdayOf } from '../values/calendarDate';
import type { Minutes } from '../values/duration';

/** `Ana`, `Ana and Maria`, `Ana, Maria and Kiran`. */
export function enumerated(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(words);
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `Tuesday`. */
export function weekdayName(date: EpochDay): string {
  return WEEKDAYS[weekdayOf(date)];
}

/** `Tuesday 1 December 2026`. */
export function longDate(date: EpochDay): string {
  const { year, month, day } = civilOf(date);
  return `${weekdayName(date)} ${day} ${MONTHS[month - 1]} ${year}`;
}

/** `Tue 1 Dec`. */
export function shortDate(date: EpochDay): string {
  const { month, day } = civilOf(date);
  return `${weekdayName(date).slice(0, 3)} ${day} ${MONTHS[month - 1]?.slice(0, 3)}`;
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

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
