import { type Parsed, invalid, valid } from '../parsed';
import { quoted, suggesting, worthAGuess } from './wording';

/** An amount of working time in minutes; it may have a fraction. A day is 8 hours, a week 40. */
export type Minutes = number;

const DURATION = /^(?:(\d+(?:\.\d+)?)w)?(?:(\d+(?:\.\d+)?)d)?(?:(\d+(?:\.\d+)?)h)?(?:(\d+(?:\.\d+)?)m)?$/;
const FALLING_UNITS = 'wdhm';

/** More than anyone works in a lifetime; beyond it, minutes would lose their precision. */
const LONGEST: Minutes = 1_000_000 * 60;

/**
 * Reads `30m`, `4h`, `1h30m`, `1.5h`, `5d` or `2w`: numbers with their unit, weeks before days before hours before minutes. The
 * result is rounded to a thousandth of a minute.
 */
export function parseDuration(text: string): Parsed<Minutes> {
  const match = DURATION.exec(text);
  if (match === null || text === '') return invalidDuration(text);
  const [, weeks = 0, days = 0, hours = 0, minutes = 0] = match;
  const total = Number(weeks) * 40 * 60 + Number(days) * 8 * 60 + Number(hours) * 60 + Number(minutes);
  if (total > LONGEST) {
    return invalid(
      `${quoted(text)} is longer than a working life`,
      'Write the working time it takes, such as 4h, 5d or 2w.',
    );
  }
  return valid(Math.round(total * 1000) / 1000);
}

function invalidDuration(text: string): Parsed<never> {
  const suggestion = suggesting(text, durationMeant(text), parseDuration);
  if (/^\s?[-−]/.test(text)) {
    return invalid(`${quoted(text)} is less than nothing`, 'Write a duration of zero or more, such as 4h.', suggestion);
  }
  if (/^\d+(?:[.,]\d+)?$/.test(text)) {
    return invalid(
      `${quoted(text)} has no unit`,
      'Say what is counted: m for minutes, h for hours, d for days of 8 hours, w for weeks of 40 hours.',
      suggestion,
    );
  }
  return invalid(
    `${quoted(text)} is not a duration`,
    'Write numbers with w, d, h or m directly after them, the largest unit first, such as 30m, 1h30m, 1.5h, 5d or 2w.',
    suggestion,
  );
}

/** What `5 days`, `30m1h`, `1h30`, `1,5 h` or a bare number stands for; bare numbers are minutes when they are quarters of an hour. */
function durationMeant(text: string): string | undefined {
  if (!worthAGuess(text)) return undefined;
  const plain = text
    .toLowerCase()
    .replaceAll(/,(?=\d{1,2}(?!\d))/g, '.')
    .replaceAll(/\band\b|^\s?[-−]/g, ' ')
    .replaceAll(/(?<!\d)\s|\s(?!\d)/g, '')
    .replace(/(?<=\dh)\d{2}$/, '$&m');
  if (/^\d+(?:\.\d+)?$/.test(plain)) return plain + (Number(plain) >= 15 && Number(plain) % 15 === 0 ? 'm' : 'h');
  if (!/^(?:\d+(?:\.\d+)?[a-z]+)+$/.test(plain)) return undefined;
  return plain
    .split(/(?<=[a-z])(?=\d)/)
    .map((part) => part.replace(/[a-z]+$/, unitNamed))
    .sort((one, other) => FALLING_UNITS.indexOf(one.slice(-1)) - FALLING_UNITS.indexOf(other.slice(-1)))
    .join('');
}

function unitNamed(name: string): string {
  return /^(?:weeks?|wks?|days?|hours?|hrs?|minutes?|mins?)$/.test(name) ? name.slice(0, 1) : name;
}

/** For display, in hours and whole minutes: `1h 30m`, `40h`, `0m`. Days are left out, for their 8 hours are not a calendar's. */
export function formatDuration(minutes: Minutes): string {
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  if (hours === 0) return `${rest}m`;
  return rest === 0 ? `${hours}h` : `${hours}h ${rest}m`;
}

/** In the grammar of the file, to a thousandth of a minute: `1h30m`, `40h`, `0h`. */
export function writeDuration(minutes: Minutes): string {
  const thousandths = Math.round(minutes * 1000);
  const hours = Math.floor(thousandths / 60_000);
  const rest = (thousandths % 60_000) / 1000;
  if (rest === 0) return `${hours}h`;
  return hours === 0 ? `${rest}m` : `${hours}h${rest}m`;
}
