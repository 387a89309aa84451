import { DAY, HOUR, MINUTE, type WallTime } from '../domain/time/units';
import { type EpochDay, civilOf, weekdayOf } from '../domain/values/calendarDate';

const WEEKDAY_NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTH_NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** How many days ahead a weekday alone says which day is meant. */
const NAMED_DAYS = 6;

/** In days: no date so near can be taken for that of another year. */
const HALF_YEAR = 182;

/** The date that a wall clock and calendar show. */
export function dateOf(wall: WallTime): EpochDay {
  return Math.floor(wall / DAY);
}

/** `18:42`. */
export function timeText(wall: WallTime): string {
  const minutes = Math.floor((wall - dateOf(wall) * DAY) / MINUTE);
  return `${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}`;
}

/** `today`, `Mon` for one of the six days that follow, `4 Jan` for any other, with the year where another such date is nearer. */
export function dayText(day: EpochDay, today: EpochDay): string {
  if (day === today) return 'today';
  return isNamed(day, today) ? WEEKDAY_NAMES[weekdayOf(day)] : dateText(day, today);
}

/** `4 Jan`, with the year where another such date is nearer to today. */
export function dateText(day: EpochDay, today: EpochDay): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  const date = `${dayOfMonth} ${MONTH_NAMES[month - 1]}`;
  return Math.abs(day - today) <= HALF_YEAR ? date : `${date} ${year}`;
}

/** `today 19:00`, `Mon 09:00`, `4 Jan 09:00`. */
export function dayTimeText(wall: WallTime, now: WallTime): string {
  return `${dayText(dateOf(wall), dateOf(now))} ${timeText(wall)}`;
}

/** `19:00` for today, `24:00` for the midnight that ends it, `Mon 09:00` for the six days that follow, else a date alone. */
export function whenText(wall: WallTime, now: WallTime): string {
  const [day, today] = [dateOf(wall), dateOf(now)];
  if (day === today) return timeText(wall);
  if (wall === (today + 1) * DAY) return '24:00';
  return isNamed(day, today) ? `${dayText(day, today)} ${timeText(wall)}` : dayText(day, today);
}

/** Elapsed milliseconds, begun minutes counted as whole ones: `45m`, `4h`, `2h 05m`, `2d 16h`, and from a week on `12d`. */
export function spanText(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / MINUTE);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  if (days >= 7) return `${days}d`;
  if (days > 0) return hours === 0 ? `${days}d` : `${days}d ${hours}h`;
  if (hours === 0) return `${rest}m`;
  return rest === 0 ? `${hours}h` : `${hours}h ${padded(rest)}m`;
}

/** Elapsed milliseconds in their largest whole unit, at least a minute: `45m`, `3h`, `2d`. */
export function roughSpanText(milliseconds: number): string {
  if (milliseconds >= DAY) return `${Math.floor(milliseconds / DAY)}d`;
  if (milliseconds >= HOUR) return `${Math.floor(milliseconds / HOUR)}h`;
  return `${Math.max(1, Math.floor(milliseconds / MINUTE))}m`;
}

function isNamed(day: EpochDay, today: EpochDay): boolean {
  return today < day && day <= today + NAMED_DAYS;
}

function padded(value: number): string {
  return String(value).padStart(2, '0');
}
