import { type Parsed, invalid, valid } from '../parsed';
import { type EpochDay, type Weekday, formatDate, parseDate } from './calendarDate';
import { MINUTES_IN_DAY, formatClock, parseClock } from './clock';
import { type Piece, parsePiece, pieceOf, placeOf, repaired, words } from './piece';
import { WEEKDAYS, formatWeekdays, parseWeekday, parseWeekdays } from './weekdays';
import { quoted, worthAGuess } from './wording';

/** When a check-in takes place; `minute` counts from midnight of the wall clock in the check-in's zone. */
export type Schedule = WeeklySchedule | MonthlySchedule;

/** `Mon,Wed 10:00`, or `Fri 13:00 every 2 weeks from 2026-11-06`: weeks are counted from the Monday of the anchor's week. */
export interface WeeklySchedule {
  readonly kind: 'weekly';
  readonly days: readonly Weekday[];
  readonly minute: number;
  /** 1 for every week. */
  readonly everyWeeks: number;
  /** The first date on which it may take place; always there when `everyWeeks` is more than 1. */
  readonly anchor?: EpochDay;
}

/** `2nd Tue 10:00` or `last Fri 16:00`. */
export interface MonthlySchedule {
  readonly kind: 'monthly';
  readonly nth: 1 | 2 | 3 | 4 | 5 | 'last';
  readonly day: Weekday;
  readonly minute: number;
}

const NTH = { '1st': 1, '2nd': 2, '3rd': 3, '4th': 4, '5th': 5, last: 'last' } as const;

const EXPLANATION =
  'Write days and a time, such as Fri 13:00, Fri 13:00 every 2 weeks from 2026-11-06, 2nd Tue 10:00 or last Fri 16:00.';

/**
 * Reads `Fri 13:00`, `Mon,Wed 10:00`, `Fri 13:00 every 2 weeks from 2026-11-06`, `2nd Tue 10:00` or `last Fri 16:00`, words in any
 * case. Days come in the order of the week.
 */
export function parseSchedule(text: string): Parsed<Schedule> {
  const parsed = readSchedule(text);
  if (parsed.ok || parsed.invalid.suggestion !== undefined) return parsed;
  const suggestion = scheduleMeant(text);
  if (suggestion === undefined) return parsed;
  return invalid(`${quoted(text)} is not a schedule`, EXPLANATION, { suggestion });
}

function readSchedule(text: string): Parsed<Schedule> {
  const [first, ...others] = words(text);
  if (first === undefined) return invalid('The schedule is empty', EXPLANATION);
  const nth = Object.entries(NTH).find(([name]) => name === first.text.toLowerCase())?.[1];
  if (nth !== undefined) return readMonthly(nth, others, text);
  return /^\d+(?:st|nd|rd|th)$/i.test(first.text) ? invalidOrdinal(first) : readWeekly(text);
}

function readMonthly(nth: MonthlySchedule['nth'], [day, time, rest]: readonly Piece[], text: string): Parsed<Schedule> {
  if (day === undefined || time === undefined) return invalid(`${quoted(text)} is not complete`, EXPLANATION);
  const weekday = parsePiece(day, parseWeekday);
  if (!weekday.ok) return weekday;
  const minute = parsePiece(time, parseTime);
  if (!minute.ok) return minute;
  if (rest !== undefined) return invalidRest(pieceOf(text, rest.start));
  return valid({ kind: 'monthly', nth, day: weekday.value, minute: minute.value });
}

function readWeekly(text: string): Parsed<Schedule> {
  const all = words(text);
  const at = all.findIndex((word) => /^\d/.test(word.text));
  const time = all[at];
  if (time === undefined || at === 0) {
    return invalid(
      `${quoted(text)} does not say ${time === undefined ? 'at what time' : 'on which days'}`,
      EXPLANATION,
    );
  }
  const named = parsePiece(pieceOf(text, 0, time.start), parseWeekdays);
  if (!named.ok) return named;
  const minute = parsePiece(time, parseTime);
  if (!minute.ok) return minute;
  const days = WEEKDAYS.filter((day) => named.value.includes(day));
  const rest = pieceOf(text, time.start + time.text.length);
  if (rest.text === '') return valid({ kind: 'weekly', days, minute: minute.value, everyWeeks: 1 });
  const rhythm = parsePiece(rest, parseRhythm);
  return rhythm.ok ? valid({ kind: 'weekly', days, minute: minute.value, ...rhythm.value }) : rhythm;
}

/** Reads `every 2 weeks from 2026-11-06`. */
function parseRhythm(text: string): Parsed<Required<Pick<WeeklySchedule, 'everyWeeks' | 'anchor'>>> {
  const [every, count, weeks, from, date, rest] = words(text);
  const begun = every?.text.toLowerCase() === 'every' && /^weeks?$/i.test(weeks?.text ?? '');
  if (!begun || count === undefined || rest !== undefined) return invalidRest(pieceOf(text));
  if (!/^[1-9]\d{0,2}$/.test(count.text)) {
    return invalid(
      `${quoted(count.text)} is not a number of weeks`,
      'Write how many weeks lie between, as a number from 1 to 999.',
      { part: placeOf(count) },
    );
  }
  if (from?.text.toLowerCase() !== 'from' || date === undefined) {
    return invalid(
      'It is not said which weeks count',
      'Add the date of the first time after "from", such as every 2 weeks from 2026-11-06.',
    );
  }
  const anchor = parsePiece(date, parseDate);
  return anchor.ok ? valid({ everyWeeks: Number(count.text), anchor: anchor.value }) : anchor;
}

function parseTime(text: string): Parsed<number> {
  const minute = parseClock(text);
  if (!minute.ok || minute.value < MINUTES_IN_DAY) return minute;
  return invalid('24:00 is the end of a day', 'Name the day that begins then and write 00:00.');
}

function invalidRest(rest: Piece): Parsed<never> {
  return invalid(`${quoted(rest.text)} cannot follow the time`, EXPLANATION, { part: placeOf(rest) });
}

function invalidOrdinal(word: Piece): Parsed<never> {
  const meant = Object.keys(NTH).find((name) => name.slice(0, -2) === word.text.slice(0, -2));
  return invalid(`${quoted(word.text)} is not a week of the month`, 'Write 1st, 2nd, 3rd, 4th, 5th or last.', {
    part: placeOf(word),
    ...(meant === undefined ? {} : { suggestion: meant }),
  });
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

/** What `every Friday at 1:30 pm`, `Mondays and Wednesdays 10:00` or `second Tuesday 10:00` stands for. */
function scheduleMeant(text: string): string | undefined {
  if (!worthAGuess(text)) return undefined;
  const plain = text
    .toLowerCase()
    .replace(/^\s*(?:every|each|on)\b/, '')
    .replaceAll(/\b(?:at|the|of every month|of the month|every month|every week)\b/g, ' ')
    .replaceAll(/\b(?:first|second|third|fourth|fifth)\b/g, (word) => Object.keys(NTH)[ORDINALS.indexOf(word)] ?? word)
    .replaceAll(/\s*(?:,|&|\band\b)\s*/g, ',')
    .replace(/(?<=\d)\s+(?=[ap]m\b)/, '');
  return repaired(plain.trim().replaceAll(/\s+/g, ' '), readSchedule);
}

/** Writes a schedule in the grammar of the file. */
export function formatSchedule(schedule: Schedule): string {
  const time = formatClock(schedule.minute);
  if (schedule.kind === 'monthly') {
    const nth = Object.entries(NTH).find(([, nth]) => nth === schedule.nth)?.[0] ?? schedule.nth;
    return `${nth} ${formatWeekdays([schedule.day])} ${time}`;
  }
  const weekly = `${formatWeekdays(schedule.days)} ${time}`;
  if (schedule.anchor === undefined) return weekly;
  const weeks = schedule.everyWeeks === 1 ? '1 week' : `${schedule.everyWeeks} weeks`;
  return `${weekly} every ${weeks} from ${formatDate(schedule.anchor)}`;
}
