import { type Parsed, invalid, valid } from '../parsed';
import type { Weekday } from './calendarDate';
import { type Piece, parsePiece, pieceOf, placeOf, split } from './piece';
import { type DailyRange, formatRange, overlap, overlapOvernight, parseRange } from './timeRange';
import { WEEKDAYS, dayAfter, formatWeekdays, parseWeekdays } from './weekdays';
import { quoted, suggesting, worthAGuess } from './wording';

export type { DailyRange } from './timeRange';

/** The ranges of each weekday, Monday first, each day's in order of their start. A day off has none. */
export type WeeklyHours = Readonly<Record<Weekday, readonly DailyRange[]>>;

/** `Mon-Fri 09:00-17:00`, for whoever says nothing else. */
export const DEFAULT_HOURS: WeeklyHours = weekOf((day) => (day < 5 ? [{ start: 9 * 60, end: 17 * 60 }] : []));

const EXPLANATION =
  'Write days and then times, with semicolons between rules, such as Mon-Fri 09:00-12:00, 13:00-18:00; Sat 10:00-14:00.';

/**
 * Reads `Mon-Fri 09:00-12:00, 13:00-18:00; Sat 10:00-14:00`. A range that does not end after its start runs into the next day.
 * Ranges of one rule may touch but not overlap, across midnight from one of its days to the next included.
 */
export function parseHours(text: string): Parsed<WeeklyHours> {
  if (text.trim() === '') {
    return invalid('The working hours are empty', EXPLANATION, { suggestion: formatHours(DEFAULT_HOURS) });
  }
  const week = new Map<Weekday, readonly DailyRange[]>();
  for (const piece of split(text, ';')) {
    if (piece.text === '') return invalidSemicolon(text, piece);
    const rule = parsePiece(piece, parseRule);
    if (!rule.ok) return rule;
    for (const day of rule.value.days) {
      if (week.has(day)) return invalidSecondRule(day, piece);
      week.set(day, rule.value.ranges);
    }
  }
  return valid(weekOf((day) => week.get(day) ?? []));
}

interface Rule {
  readonly days: readonly Weekday[];
  readonly ranges: readonly DailyRange[];
}

function parseRule(text: string): Parsed<Rule> {
  const beginsWithTime = /^\d/.test(text);
  const gap = text.search(/\s\d/);
  if (beginsWithTime || gap < 0) {
    const guess = beginsWithTime ? `Mon-Fri ${text}` : `${text} 09:00-17:00`;
    const missing = beginsWithTime ? 'days before' : 'times after';
    return invalid(
      `There are no ${missing} ${quoted(text)}`,
      EXPLANATION,
      worthAGuess(text) ? suggesting(text, guess, parseRule) : {},
    );
  }
  const days = parsePiece(pieceOf(text, 0, gap), parseWeekdays);
  if (!days.ok) return days;
  const ranges = parsePiece(pieceOf(text, gap), (times) => parseRanges(times, days.value));
  return ranges.ok ? valid({ days: days.value, ranges: ranges.value }) : ranges;
}

/** Every pair is compared as it comes: at most 1440 ranges fit into a day before two of them overlap. */
function parseRanges(text: string, days: readonly Weekday[]): Parsed<readonly DailyRange[]> {
  const consecutive = days.some((day) => days.includes(dayAfter(day)));
  const ranges: DailyRange[] = [];
  for (const piece of split(text, ',')) {
    const range = parsePiece(piece, parseRange);
    if (!range.ok) return range;
    const other = ranges.find(
      (other) => overlap(other, range.value) || (consecutive && overlapOvernight(other, range.value)),
    );
    if (other !== undefined) {
      return invalid(
        `${formatRange(range.value)} overlaps ${formatRange(other)}`,
        'Write times that end before the next begin; a range that does not end after its start runs into the next day.',
        { part: placeOf(piece) },
      );
    }
    ranges.push(range.value);
  }
  return valid(ranges.toSorted((one, other) => one.start - other.start));
}

function invalidSemicolon(text: string, piece: Piece): Parsed<never> {
  const start = text[piece.start] === ';' ? piece.start : Math.max(0, text.lastIndexOf(';', piece.start));
  return invalid('There is a semicolon without a rule', 'Remove the semicolon, or write days and times beside it.', {
    suggestion: '',
    part: { start, end: start + 1 },
  });
}

function invalidSecondRule(day: Weekday, piece: Piece): Parsed<never> {
  return invalid(
    `${formatWeekdays([day])} has a rule already`,
    'Name every day in one rule only and write all its times there, with commas between.',
    { part: placeOf(piece) },
  );
}

/**
 * Writes hours in the grammar of the file, days with the same times in one rule, unless those would overlap from day to day.
 * Empty for a week without any hours, which the grammar cannot say.
 */
export function formatHours(hours: WeeklyHours): string {
  const rules = new Map<string, Weekday[]>();
  for (const day of WEEKDAYS.filter((day) => hours[day].length > 0)) {
    const times = hours[day].map(formatRange).join(', ');
    const apart = hours[day].some((one) => hours[day].some((other) => one !== other && overlapOvernight(one, other)));
    const key = apart ? `${times} ${day}` : times;
    rules.set(key, [...(rules.get(key) ?? []), day]);
  }
  return Array.from(
    rules.values(),
    (days) => `${formatWeekdays(days)} ${hours[days[0] ?? 0].map(formatRange).join(', ')}`,
  ).join('; ');
}

function weekOf(rangesOf: (day: Weekday) => readonly DailyRange[]): WeeklyHours {
  return {
    0: rangesOf(0),
    1: rangesOf(1),
    2: rangesOf(2),
    3: rangesOf(3),
    4: rangesOf(4),
    5: rangesOf(5),
    6: rangesOf(6),
  };
}
