import { type Parsed, invalid, valid } from '../parsed';
import { MINUTES_IN_DAY, formatClock, parseClock } from './clock';
import { parsePair, placeOf, splitInTwo } from './piece';
import { quoted, suggesting, worthAGuess } from './wording';

/** A range of wall-clock time in minutes since midnight of the day it belongs to; `end` lies past 1440 when it runs into the next day. */
export interface DailyRange {
  readonly start: number;
  readonly end: number;
}

/** Reads `09:00-17:00`; `22:00-06:00` runs into the next day, as does `09:00-09:00`, and `24:00` may be an end. */
export function parseRange(text: string): Parsed<DailyRange> {
  const ends = splitInTwo(text, '-');
  if (ends === undefined) {
    return invalid(
      text === '' ? 'A range of times is missing' : `${quoted(text)} is not a range of times`,
      'Write when work begins and when it ends with a hyphen between, such as 09:00-17:00.',
      suggesting(text, rangeMeant(text), parseRange),
    );
  }
  const parsed = parsePair(ends, parseClock);
  if (!parsed.ok) return parsed;
  const [start, end] = parsed.value;
  if (start === MINUTES_IN_DAY) {
    return invalid(
      'Work cannot begin at 24:00',
      'Write 00:00 and name the day that begins then, for 24:00 is the end of a day.',
      { part: placeOf(ends[0]) },
    );
  }
  return valid({ start, end: end > start ? end : end + MINUTES_IN_DAY });
}

/** Writes `09:00-17:00`, an end at midnight as `24:00`. */
export function formatRange(range: DailyRange): string {
  const end = range.end > MINUTES_IN_DAY ? range.end - MINUTES_IN_DAY : range.end;
  return `${formatClock(range.start)}-${formatClock(end)}`;
}

/** Whether two ranges of the same day have time in common. */
export function overlap(one: DailyRange, other: DailyRange): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Whether one of two ranges, on any day, has time in common with the other on the day after. */
export function overlapOvernight(one: DailyRange, other: DailyRange): boolean {
  return other.start < one.end - MINUTES_IN_DAY || one.start < other.end - MINUTES_IN_DAY;
}

/** What `9am to 5pm` or `09:00 – 17:00` stands for. */
function rangeMeant(text: string): string | undefined {
  if (!worthAGuess(text)) return undefined;
  const ends = text.split(/[-–—]|\bto\b|\buntil\b/i).map(clockMeant);
  return ends.length === 2 && ends.every((end) => end !== undefined) ? ends.join('-') : undefined;
}

function clockMeant(text: string): string | undefined {
  const clock = parseClock(text.trim());
  return clock.ok ? formatClock(clock.value) : clock.invalid.suggestion;
}
