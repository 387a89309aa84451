import { closest } from '../didYouMean';
import { type Parsed, invalid, valid } from '../parsed';
import type { Weekday } from './calendarDate';
import { type Piece, parsePair, parsePiece, placeOf, split, splitInTwo } from './piece';
import { quoted, worthAGuess } from './wording';

/** Every weekday, Monday first. */
export const WEEKDAYS: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];

const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const FULL_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const GROUPS: Readonly<Record<string, string>> = {
  daily: 'Mon-Sun',
  everyday: 'Mon-Sun',
  weekdays: 'Mon-Fri',
  workdays: 'Mon-Fri',
  weekend: 'Sat-Sun',
  weekends: 'Sat-Sun',
};

/** The day after, Sunday's being Monday. */
export function dayAfter(day: Weekday): Weekday {
  return ((day + 1) % 7) as Weekday;
}

/** Reads one day, `Mon` to `Sun` in any case. */
export function parseWeekday(text: string): Parsed<Weekday> {
  const lower = text.toLowerCase();
  const day = WEEKDAYS.find((day) => NAMES[day].toLowerCase() === lower);
  return day === undefined ? invalidDays(text, dayMeant(text)) : valid(day);
}

/** Reads `Mon-Tue,Fri` or `Fri-Mon`: days and ranges of days, each day once. The days come in the order in which they are named. */
export function parseWeekdays(text: string): Parsed<readonly Weekday[]> {
  const days = new Set<Weekday>();
  for (const piece of split(text, ',')) {
    const range = parsePiece(piece, parseDayRange);
    if (!range.ok) return range;
    for (const day of range.value) {
      if (days.has(day)) return invalidRepetition(day, piece);
      days.add(day);
    }
  }
  return valid([...days]);
}

function parseDayRange(text: string): Parsed<readonly Weekday[]> {
  const ends = splitInTwo(text, '-');
  if (ends === undefined) {
    const day = parseWeekday(text);
    return day.ok ? valid([day.value]) : invalidDays(text, daysMeant(text));
  }
  const parsed = parsePair(ends, parseWeekday);
  if (!parsed.ok) return parsed;
  const [first, last] = parsed.value;
  const days = [first];
  for (let day = first; day !== last; days.push(day)) day = dayAfter(day);
  return valid(days);
}

function invalidDays(text: string, suggestion: string | undefined): Parsed<never> {
  return invalid(
    text === '' ? 'A day is missing' : `${quoted(text)} is not a day of the week`,
    'Write days as Mon, Tue, Wed, Thu, Fri, Sat or Sun, with a hyphen from the first to the last of several and commas between.',
    suggestion === undefined ? {} : { suggestion },
  );
}

function invalidRepetition(day: Weekday, piece: Piece): Parsed<never> {
  return invalid(`${NAMES[day]} is named twice`, 'Name every day once, such as Mon-Tue,Fri.', { part: placeOf(piece) });
}

/** What `Monday`, `Mondays` or `Tues` stands for. */
function dayMeant(word: string): string | undefined {
  return closest(word.trim().replace(/s$/i, ''), [...FULL_NAMES, ...NAMES])?.slice(0, 3);
}

/** What `weekdays`, `Monday to Friday` or `Mon – Fri` stands for, too. */
function daysMeant(text: string): string | undefined {
  if (!worthAGuess(text)) return undefined;
  const group = text.trim().toLowerCase();
  if (Object.hasOwn(GROUPS, group)) return GROUPS[group];
  const days = text.split(/\b(?:to|through|until)\b|[-–—]/i).map(dayMeant);
  return days.length <= 2 && days.every((day) => day !== undefined) ? days.join('-') : undefined;
}

/** Writes days in the fewest words, a run of them as a range: `Mon-Tue,Fri`, `Sun-Thu`, `Mon-Sun`. */
export function formatWeekdays(days: readonly Weekday[]): string {
  if (days.length === WEEKDAYS.length) return 'Mon-Sun';
  const named = new Set(days);
  const begins = WEEKDAYS.filter((day) => named.has(day) && !named.has(dayBefore(day)));
  return begins.map((begin) => formatRun(begin, named)).join(',');
}

function formatRun(begin: Weekday, named: ReadonlySet<Weekday>): string {
  let end = begin;
  while (named.has(dayAfter(end))) end = dayAfter(end);
  return begin === end ? NAMES[begin] : `${NAMES[begin]}-${NAMES[end]}`;
}

function dayBefore(day: Weekday): Weekday {
  return ((day + 6) % 7) as Weekday;
}
