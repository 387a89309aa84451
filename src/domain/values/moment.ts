import { type Parsed, invalid, valid } from '../parsed';
import { type EpochDay, formatDate, parseDate } from './calendarDate';
import { MINUTES_IN_DAY, formatTimeOfDay, parseClock, parseTimeOfDay } from './clock';
import { dateMeant } from './dateMeant';
import { type Piece, parsePiece, pieceOf, placeOf, repaired } from './piece';
import { quoted, suggesting, worthAGuess } from './wording';
import { type ZoneId, parseZone } from './zone';

/** A point in time as the file writes it. What it means may depend on the file's zone and on whether it is a start or a due date. */
export type Moment = DateMoment | WallClockMoment | InstantMoment;

/** `2026-12-01`, with or without a zone. */
export interface DateMoment {
  readonly kind: 'date';
  readonly date: EpochDay;
  readonly zone?: ZoneId;
}

/** `2026-12-01 17:00`, with or without a zone. */
export interface WallClockMoment {
  readonly kind: 'wall-clock';
  readonly date: EpochDay;
  /** Milliseconds since midnight of the wall clock, less than 24 hours. */
  readonly time: number;
  readonly zone?: ZoneId;
}

/** ISO 8601 with an offset, such as `2026-12-01T17:00:00+01:00`. */
export interface InstantMoment {
  readonly kind: 'instant';
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly instant: number;
}

const MINUTE = 60_000;
const DAY = MINUTES_IN_DAY * MINUTE;
const OFFSET = /^(?:Z|([+-])([01]\d|2[0-3])(?::?([0-5]\d))?)$/;
const EXPLANATION =
  'Write a date, and after it a time and a time zone if they matter, such as 2026-12-01 or 2026-12-01 17:00 Europe/Oslo.';

/**
 * Reads a date, or a date and a time of day, either followed by a zone or not; or a date and a time with an offset from UTC. Between
 * date and time stands a blank or a `T`; seconds and their fraction, kept to milliseconds, may follow the minutes. The end of a day
 * is not `24:00` of it but `00:00` of the next, or the bare date where that means the end of the day.
 */
export function parseMoment(text: string): Parsed<Moment> {
  const parsed = readMoment(text, partsOf(text));
  if (parsed.ok) return parsed;
  const { suggestion } = suggesting(text, momentMeant(text), parseMoment);
  return suggestion === undefined ? parsed : invalid(parsed.invalid.reason, EXPLANATION, { suggestion });
}

interface Parts {
  readonly date: Piece;
  /** Undefined where there is none; after a `T` it is there, but may be empty. */
  readonly time: Piece | undefined;
  /** `Z` or `+01:00` directly after the time, else empty. */
  readonly offset: Piece;
  readonly zone: Piece;
}

function partsOf(text: string): Parts {
  const begin = pieceOf(text).start;
  const dateEnd = find(text, /(?<=\d)T|\s/, begin);
  const afterDate = pieceOf(text, text[dateEnd] === 'T' ? dateEnd + 1 : dateEnd);
  const date = pieceOf(text, begin, dateEnd);
  if (text[dateEnd] !== 'T' && !/^\d/.test(afterDate.text)) {
    return { date, time: undefined, offset: pieceOf(text, dateEnd, dateEnd), zone: afterDate };
  }
  const timeEnd = find(text, /[\sZ+-]/, afterDate.start);
  const offsetEnd = find(text, /\s/, timeEnd);
  return {
    date,
    time: pieceOf(text, afterDate.start, timeEnd),
    offset: pieceOf(text, timeEnd, offsetEnd),
    zone: pieceOf(text, offsetEnd),
  };
}

/** Where the pattern is first found at or after an offset; the end of the text when it is not. */
function find(text: string, pattern: RegExp, from: number): number {
  const found = text.slice(from).search(pattern);
  return found < 0 ? text.length : from + found;
}

function readMoment(text: string, { date, time, offset, zone }: Parts): Parsed<Moment> {
  const day = parsePiece(date, parseDate);
  if (!day.ok) return day;
  const clock = time === undefined ? undefined : parsePiece(time, parseTimeOfDay);
  if (clock !== undefined && !clock.ok) return clock;
  if (clock !== undefined && clock.value >= DAY) {
    return invalidEndOfDay(text, day.value, clock.value - DAY, text.slice(offset.start));
  }
  if (time !== undefined && OFFSET.test(zone.text)) return invalidOffsetApart(text, zone);
  if (clock !== undefined && offset.text !== '') {
    const shift = parsePiece(offset, parseOffset);
    if (!shift.ok) return shift;
    if (zone.text !== '') return invalidZone(zone);
    return valid({ kind: 'instant', instant: day.value * DAY + clock.value - shift.value });
  }
  const named = zone.text === '' ? undefined : parsePiece(zone, parseZone);
  if (named !== undefined && !named.ok) return named;
  const where = named === undefined ? {} : { zone: named.value };
  return clock === undefined
    ? valid({ kind: 'date', date: day.value, ...where })
    : valid({ kind: 'wall-clock', date: day.value, time: clock.value, ...where });
}

/** Reads `Z`, `+01:00`, `+0100` or `+01` as milliseconds to take away. */
function parseOffset(text: string): Parsed<number> {
  const match = OFFSET.exec(text);
  if (match === null) {
    return invalid(
      `${quoted(text)} is not an offset`,
      'Write Z or hours and minutes, such as +01:00, or leave it out and name a zone.',
    );
  }
  const [, sign, hours = 0, minutes = 0] = match;
  return valid((sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE);
}

function invalidEndOfDay(text: string, date: EpochDay, pastMidnight: number, rest: string): Parsed<never> {
  return invalid(
    'A day ends where 00:00 of the next begins',
    'Write 00:00 of the next day, or leave the time out: a due date without a time means the end of that day.',
    suggesting(text, `${formatDate(date + 1)} ${formatTimeOfDay(pastMidnight)}${rest}`, parseMoment),
  );
}

function invalidOffsetApart(text: string, offset: Piece): Parsed<never> {
  const together = text.slice(0, offset.start).trim() + offset.text;
  return invalid(
    'The offset stands apart from the time',
    'Write the offset directly after the time, such as 17:00+01:00.',
    suggesting(text, together, parseMoment),
  );
}

function invalidZone(zone: Piece): Parsed<never> {
  return invalid('There is an offset and a time zone', 'Keep one of them, for each says alone what the time means.', {
    suggestion: '',
    part: placeOf(zone),
  });
}

/** What `1 December 2026`, `1.12.2026 17:00` or `2026-12-01 at 5 pm` stands for. */
function momentMeant(text: string): string | undefined {
  if (!worthAGuess(text)) return undefined;
  const timed = /^(.*\d)[,\s]\s*(?:at\s+)?(\d{1,2}(?:[:.h]\d{2})?\s?[ap]m|\d{1,2}[:.h]\d{2})$/i.exec(text.trim());
  const [, day = text, time = ''] = timed ?? [];
  const date = dateMeant(day);
  if (date === undefined || time === '') return date;
  const clock = repaired(time, parseClock);
  return clock === undefined ? undefined : `${date} ${clock}`;
}

/** Writes a moment as the file has it, an instant in UTC: `2026-12-01`, `2026-12-01 17:00 Europe/Oslo`, `2026-12-01T16:00Z`. */
export function formatMoment(moment: Moment): string {
  if (moment.kind === 'instant') {
    const date = Math.floor(moment.instant / DAY);
    return `${formatDate(date)}T${formatTimeOfDay(moment.instant - date * DAY)}Z`;
  }
  const time = moment.kind === 'date' ? '' : ` ${formatTimeOfDay(moment.time)}`;
  return `${formatDate(moment.date)}${time}${moment.zone === undefined ? '' : ` ${moment.zone}`}`;
}
