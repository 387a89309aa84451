import { type ParsedResult, casual } from 'chrono-node/en';
import { longDate } from '../domain/calendar/phrases';
import type { Instant } from '../domain/time/instant';
import { resolveMoment } from '../domain/time/resolveMoment';
import { DAY, HOUR, MINUTE, type WallTime } from '../domain/time/units';
import type { ZoneTables } from '../domain/time/zoneTables';
import { type EpochDay, civilOf, epochDayOf } from '../domain/values/calendarDate';
import { type Moment, formatMoment, parseMoment } from '../domain/values/moment';
import type { ZoneId } from '../domain/values/zone';
import type { Reading } from './reading';
import { counted } from './text';
import { dateOf, roughSpanText, timeText } from './times';

/** What words about a moment are to be understood by. */
export interface MomentContext {
  readonly now: Instant;
  /** The zone of dates and times that name none: that of the file. */
  readonly zone: ZoneId;
  readonly zones: ZoneTables;
}

/**
 * Reads when something is due: a moment as the file writes it, or words such as `next Friday 17:00`, which always mean a time to
 * come. The value is the text for the file, a bare date where no time was said; the hint says which day and time that is.
 */
export function readMoment(text: string, context: MomentContext): Reading<string> {
  const words = text.trim();
  if (words === '') return { mistake: 'Say when, such as next Friday 17:00 or 2026-12-01.' };
  const written = momentWritten(words);
  if (written) return { value: formatted(words, written), hint: hintFor(written, context) };
  const unclear = whyUnclear(words);
  if (unclear !== undefined) return { mistake: unclear };
  const meant = momentMeant(words, context);
  if (meant === undefined) return { mistake: `That is no time to be understood. ${ADVICE}` };
  if (dueInstant(meant, context) <= context.now)
    return { mistake: 'That time has passed already. Say when it is due.' };
  return { value: formatMoment(meant), hint: hintFor(meant, context) };
}

const ADVICE = 'Write it like next Friday 17:00, in 2 weeks, 1 December or 2026-12-01 17:00.';

/** The moment in the grammar of the file, or in another form that leaves no doubt, such as `1.12.2026`. */
function momentWritten(text: string): Moment | undefined {
  const parsed = parseMoment(text);
  if (parsed.ok) return parsed.value;
  const { suggestion, part } = parsed.invalid;
  const isWhole = part === undefined && suggestion !== undefined && /\d{4}/.test(text);
  const meant = isWhole ? parseMoment(suggestion) : undefined;
  return meant?.ok ? meant.value : undefined;
}

/** As it was typed, where the file can have it so. */
function formatted(text: string, moment: Moment): string {
  return parseMoment(text).ok ? text : formatMoment(moment);
}

/** Why words are not taken although a guess could be made. */
function whyUnclear(text: string): string | undefined {
  if (/\d\s*\/\s*\d/.test(text)) {
    return 'Dates with slashes mean different days in different countries. Write 1 December, or 2026-12-01.';
  }
  if (/\d-\d/.test(text)) return 'A date in digits needs its year, month and day, such as 2026-12-01.';
  if (/\d\.(?:0?[1-9]|1[0-2])(?!\d)/.test(text)) {
    return 'Digits with a dot can be a date or a time. Write 1 December, or 17:10.';
  }
  if (/\b(?:last|ago|past|previous|yesterday)\b/i.test(text)) {
    return 'That time has passed already. Say when it is due.';
  }
  if (/\b(?:utc|gmt|z)\b/i.test(text)) return ZONE_ADVICE;
  return undefined;
}

const ZONE_ADVICE = 'Leave the time zone out, or write it after the moment, such as 2026-12-01 17:00 Europe/Oslo.';

/** What words mean, when all of them are understood as one moment. */
function momentMeant(text: string, context: MomentContext): Moment | undefined {
  const words = text.replace(FILLERS, '').replace(/^(?:the\s+)?day after tomorrow\b/i, 'in 2 days');
  const wallNow = context.zones.rulesOf(context.zone).wallTimeAt(context.now);
  // The wall clock is handed over as if it were in UTC, so that every part is read off it whatever the zone of this machine.
  const [only, ...others] = casual.parse(words, { instant: new Date(wallNow), timezone: 0 });
  const isWhole = only !== undefined && others.length === 0 && !only.end && only.text.length === words.length;
  return isWhole ? momentOf(only, wallNow, context) : undefined;
}

/** Small words that say that a moment follows. */
const FILLERS = /^(?:due|by|until|on|at|before)\s+/i;

function momentOf({ start }: ParsedResult, wallNow: WallTime, context: MomentContext): Moment | undefined {
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
  if (year === null || month === null || day === null) return undefined;
  const date = epochDayOf(year, month, day);
  const hasTime = start.isCertain('hour');
  const time = hasTime ? (start.get('hour') ?? 0) * HOUR + (start.get('minute') ?? 0) * MINUTE : 0;
  if (hasTime && start.isCertain('timezoneOffset')) {
    return start.get('timezoneOffset') === 0 ? elapsed(date * DAY + time - wallNow, context) : undefined;
  }
  const named = (day: EpochDay): Moment =>
    hasTime ? { kind: 'wall-clock', date: day, time } : { kind: 'date', date: day };
  return dueInstant(named(date), context) > context.now ? named(date) : named(nextDate(start, date));
}

/** An amount of time from now, which a clock change on the way makes neither longer nor shorter. In whole minutes. */
function elapsed(milliseconds: number, { now, zone, zones }: MomentContext): Moment {
  const minutes = Math.round(zones.rulesOf(zone).wallTimeAt(now + milliseconds) / MINUTE);
  const date = dateOf(minutes * MINUTE);
  return { kind: 'wall-clock', date, time: minutes * MINUTE - date * DAY };
}

/** The next date that words fit as well as one in the past: a weekday, a day of the year, or a time of day. */
function nextDate(parts: ParsedResult['start'], date: EpochDay): EpochDay {
  if (!parts.isCertain('day')) return date + (parts.isCertain('weekday') ? 7 : 1);
  if (parts.isCertain('year')) return date;
  const { year, month, day } = civilOf(date);
  return epochDayOf(year + 1, month, day);
}

function dueInstant(moment: Moment, { zone, zones }: MomentContext): Instant {
  return resolveMoment(moment, zone, 'end', zones);
}

/** `Tuesday 1 December 2026, 17:00 in Europe/Oslo · in 9 days`. */
function hintFor(moment: Moment, context: MomentContext): string {
  const { zones, now } = context;
  const zone = moment.kind === 'instant' ? context.zone : (moment.zone ?? context.zone);
  const rules = zones.rulesOf(zone);
  const instant = dueInstant(moment, context);
  const today = dateOf(rules.wallTimeAt(now));
  if (moment.kind === 'date') {
    return `The end of ${longDate(moment.date)} in ${zone} · ${distance(moment.date, today, instant - now)}`;
  }
  const wall = rules.wallTimeAt(instant);
  const date = dateOf(wall);
  return `${longDate(date)}, ${timeText(wall)} in ${zone} · ${distance(date, today, instant - now)}`;
}

function distance(date: EpochDay, today: EpochDay, milliseconds: number): string {
  const days = date - today;
  if (days < 0) return `${counted(-days, 'day')} ago`;
  if (days > 0) return days === 1 ? 'tomorrow' : `in ${days} days`;
  return milliseconds < 0 ? `${roughSpanText(-milliseconds)} ago` : `today, in ${roughSpanText(milliseconds)}`;
}
