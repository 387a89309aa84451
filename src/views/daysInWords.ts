import { type ParsedResult, casual } from 'chrono-node/en';
import { DAY, HOUR } from '../domain/time/units';
import { type EpochDay, civilOf, epochDayOf, parseDate, weekdayOf } from '../domain/values/calendarDate';
import { type Span, parseSpan } from '../domain/values/span';
import { daysText } from './daysText';
import type { Reading } from './reading';

/**
 * Reads which days are meant: a span as the file writes it, or words such as `24 dec to 3 jan`, `next week` or `tomorrow`, which
 * always mean days to come. The hint names the days and counts them.
 *
 * @param today the date on the calendar of whoever is meant.
 */
export function readDays(text: string, today: EpochDay): Reading<Span> {
  const words = text.trim().replaceAll(/\s+/g, ' ');
  if (words === '') return { mistake: `Say which days. ${ADVICE}` };
  const written = parseSpan(words);
  if (written.ok) return understood(written.value);
  if (/\d\s*\/\s*\d/.test(words)) {
    return { mistake: 'Dates with slashes mean different days in different countries. Write 24 dec, or 2026-12-24.' };
  }
  const span = spanMeant(words.replaceAll(UNTIL, ' to '), today);
  if (span === undefined) return { mistake: `These are no days to be understood. ${ADVICE}` };
  if (span.last < span.first) return { mistake: 'The last of these days comes before the first.' };
  if (span.last < today) return { mistake: 'These days have passed already.' };
  return understood(span);
}

/** What stands for `to` between a first and a last day. */
const UNTIL = / ?(?:\.{2,3}|…|–|—) ?| (?:until|till|through|up to) /gi;

const ADVICE = 'Write them like tomorrow, next week, 24 dec to 3 jan or 2026-12-24..2027-01-03.';

function understood(span: Span): Reading<Span> {
  return { value: span, hint: daysText(span) };
}

/** The longest absence that is counted in days or weeks, in days; what is longer is a slip of the pen. */
const LONGEST = 366;

function spanMeant(words: string, today: EpochDay): Span | undefined {
  const [, begin, count, unit] = /^(?:(.+?),? for |for )?(\d{1,3}|an?) (day|week)s?$/i.exec(words) ?? [];
  if (count !== undefined) {
    const days = (/^a/i.test(count) ? 1 : Number(count)) * (unit?.toLowerCase() === 'week' ? 7 : 1);
    const first = begin === undefined ? today : spanMeant(begin, today)?.first;
    return first === undefined || days < 1 || days > LONGEST ? undefined : { first, last: first + days - 1 };
  }
  return wholeStretch(words, today) ?? fromDateToDate(words) ?? spanInWords(words, today);
}

/** `this week`, `next week`, `the weekend`: from today on, and whole weeks from Monday to Sunday. */
function wholeStretch(words: string, today: EpochDay): Span | undefined {
  const [, which = 'this', unit] = /^(?:the )?(?:(this|next) )?(week|weekend)$/i.exec(words) ?? [];
  if (unit === undefined) return undefined;
  const monday = today - weekdayOf(today) + (which.toLowerCase() === 'next' ? 7 : 0);
  const begins = unit.toLowerCase() === 'week' ? monday : monday + 5;
  return { first: Math.max(begins, today), last: monday + 6 };
}

/** Two dates that each leave no doubt, such as `24.12.2026 - 3.1.2027`, or one. */
function fromDateToDate(words: string): Span | undefined {
  const dates = words.split(/ to | - |(?<=\.\d{4})-/i).map(dateWritten);
  const [first, last] = [dates[0], dates.at(-1)];
  return first === undefined || last === undefined || dates.length > 2 ? undefined : { first, last };
}

function dateWritten(text: string): EpochDay | undefined {
  const parsed = parseDate(text);
  if (parsed.ok) return parsed.value;
  const meant = parsed.invalid.suggestion === undefined ? parsed : parseDate(parsed.invalid.suggestion);
  // Of a date with a day or a month that does not exist only that part is suggested.
  return meant.ok && /\d{4}/.test(text) && parsed.invalid.part === undefined ? meant.value : undefined;
}

/** Small words before the days. */
const FILLERS = /^(?:from|on|in|the|during|all of) /i;

function spanInWords(words: string, today: EpochDay): Span | undefined {
  // Digits with dots between mean a day and a month here, a month and a day or a time there.
  if (/\d\.\d/.test(words)) return undefined;
  const text = words.replace(FILLERS, '');
  // The calendar is handed over as if it were in UTC, so that every part is read off it whatever the zone of this machine.
  const reference = { instant: new Date(today * DAY + 12 * HOUR), timezone: 0 };
  const [only, ...others] = casual.parse(text, reference, { forwardDate: true });
  if (only === undefined || others.length > 0 || only.text.length < text.length) return undefined;
  if (only.start.isCertain('hour') || only.end?.isCertain('hour')) return undefined;
  const span = spanOf(only);
  return span && withYear(only, span, today);
}

type Parts = ParsedResult['start'];

function spanOf({ start, end }: ParsedResult): Span | undefined {
  if (isMonth(start)) return end ? undefined : monthOf(start);
  const [first, last] = [dateOf(start), dateOf(end ?? start)];
  return first === undefined || last === undefined || (end && isMonth(end)) ? undefined : { first, last };
}

function isMonth(parts: Parts): boolean {
  return parts.isCertain('month') && !parts.isCertain('day') && !parts.isCertain('weekday');
}

function dateOf(parts: Parts): EpochDay | undefined {
  const [year, month, day] = [parts.get('year'), parts.get('month'), parts.get('day')];
  if (year === null || month === null || day === null) return undefined;
  const date = epochDayOf(year, month, day);
  const weekday = parts.isCertain('weekday') && !parts.isCertain('day') ? parts.get('weekday') : null;
  return weekday === null ? date : nearest(fromSunday(weekday), date);
}

/**
 * The date with that weekday that is nearest. Where chrono moves a weekday by a week, so that a range does not end before it
 * begins, it reads the machine's own calendar, and comes out a day off in zones far from UTC.
 */
function nearest(weekday: number, date: EpochDay): EpochDay {
  return date - 3 + ((weekday - weekdayOf(date - 3) + 7) % 7);
}

/** Counts weekdays from Monday, as everything does here, instead of from Sunday. */
function fromSunday(weekday: number): number {
  return (weekday + 6) % 7;
}

function monthOf(parts: Parts): Span | undefined {
  const [year, month] = [parts.get('year'), parts.get('month')];
  if (year === null || month === null) return undefined;
  const next = month === 12 ? epochDayOf(year + 1, 1, 1) : epochDayOf(year, month + 1, 1);
  return { first: epochDayOf(year, month, 1), last: next - 1 };
}

/** Days without a year may have begun already: on 22 November, `20 to 30 nov` is not next year's. */
function withYear({ start, end }: ParsedResult, span: Span, today: EpochDay): Span {
  if (start.isCertain('year') || end?.isCertain('year') || !start.isCertain('month')) return span;
  const before = { first: yearBefore(span.first), last: yearBefore(span.last) };
  return before.last >= today ? before : span;
}

function yearBefore(date: EpochDay): EpochDay {
  const { year, month, day } = civilOf(date);
  return epochDayOf(year - 1, month, day);
}
