import { type Parsed, invalid, valid } from '../parsed';
import { parsePiece } from './piece';
import { quoted, suggesting, worthAGuess } from './wording';

/** Minutes in a day of the wall clock, which is midnight at its end. */
export const MINUTES_IN_DAY = 1440;

const MINUTE = 60_000;

/** Reads a time of day from `00:00` to `24:00` as minutes since midnight; whoever allows no `24:00` compares with `MINUTES_IN_DAY`. */
export function parseClock(text: string): Parsed<number> {
  const match = /^(\d{2}):(\d{2})$/.exec(text);
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2])];
  const minute = hours * 60 + minutes;
  if (match !== null && minutes < 60 && minute <= MINUTES_IN_DAY) return valid(minute);
  return invalid(
    `${quoted(text)} is not a time of day`,
    'Write hours and minutes with two digits each on a clock of 24 hours, such as 09:00 or 17:30.',
    suggesting(text, clockMeant(text), parseClock),
  );
}

/** Writes minutes since midnight, up to `24:00`, as `09:00`. */
export function formatClock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Reads `17:00`, `17:00:30` or `17:00:30.250` as milliseconds since midnight; like `parseClock` it lets `24:00` and what follows pass. */
export function parseTimeOfDay(text: string): Parsed<number> {
  const [, clock = text, seconds = '0', fraction = ''] =
    /^(\d{2}:\d{2})(?::([0-5]\d)(?:[.,](\d{1,9}))?)?$/.exec(text) ?? [];
  const minute = parsePiece({ text: clock, start: 0 }, parseClock);
  if (!minute.ok) return minute;
  return valid(minute.value * MINUTE + Number(seconds) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3)));
}

/** Writes milliseconds since midnight as `17:00`, with seconds and their fraction only where there are any. */
export function formatTimeOfDay(milliseconds: number): string {
  const clock = formatClock(Math.floor(milliseconds / MINUTE));
  const seconds = ((milliseconds % MINUTE) / 1000)
    .toFixed(3)
    .padStart(6, '0')
    .replace(/\.000$/, '');
  return seconds === '00' ? clock : `${clock}:${seconds}`;
}

/** The time that `9`, `9:00`, `9.00`, `9h`, `0900`, `9am` or `5:30 pm` stands for. */
function clockMeant(text: string): string | undefined {
  if (!worthAGuess(text)) return undefined;
  const match = /^(\d{1,2})(?:[:.h]?(\d{2}))?h?(am|pm)?$/.exec(
    text.toLowerCase().replaceAll(/\s|(?<=[ap])\.?(?=m)|\.$/g, ''),
  );
  if (match === null) return undefined;
  const [, hours, minutes = '00', half] = match;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'pm' ? 12 : 0);
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}
