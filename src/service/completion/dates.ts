import { CompletionItemKind } from 'vscode-languageserver';
import { longDate, shortDate } from '../../domain/calendar/phrases';
import { MINUTE } from '../../domain/time/units';
import { timeIn } from '../../domain/time/whereabouts';
import { dayOff, workingIntervals } from '../../domain/time/workingTime';
import { type EpochDay, civilOf, epochDayOf, formatDate, parseDate } from '../../domain/values/calendarDate';
import { formatClock } from '../../domain/values/clock';
import { dotted } from '../../views/text';
import { availabilityIn, daysIn, deliverableIn, fileZone, nameIn, viewerToday } from '../facts/circumstances';
import { daysAwayText } from '../facts/times';
import type { Candidate, Candidates, Question } from './candidate';
import { type Likelihood, datesTyped } from './typedDates';
import { zoneCandidates } from './zones';

/** Dates by how far they are from today: the days of the week that comes, then weeks and ends of months. */
export function dateCandidates(question: Question): Candidates {
  const today = viewerToday(question.context);
  const candidateOn = (date: EpochDay): Candidate => dateCandidate(date, today, absenceOn(question, date));
  return datesBy(question.typed, datesFrom(today), candidateOn, { today, isLikely: (date) => date >= today });
}

/** The days on which something was asked for or raised: today and those before. */
export function pastDateCandidates({ context, typed }: Question): Candidates {
  const today = viewerToday(context);
  const past = Array.from({ length: 8 }, (_, days) => today - days);
  const candidateOn = (date: EpochDay): Candidate => dateCandidate(date, today);
  return datesBy(typed, past, candidateOn, { today, isLikely: (date) => date <= today });
}

/** What begins to name dates in whatever form brings those, and else the usual ones. */
function datesBy(
  typed: string,
  usual: readonly EpochDay[],
  candidateOn: (date: EpochDay) => Candidate,
  likelihood: Likelihood,
): Candidates {
  const named = datesTyped(typed, likelihood) ?? usual;
  const candidates = named.map(candidateOn);
  // The only one is not to be sorted out because it is written differently.
  const isOnly = candidates.length === 1;
  return { candidates: isOnly ? candidates.map((each) => ({ ...each, words: `${each.words} ${typed}` })) : candidates };
}

/** A date, then a time of day, then a zone, each once the one before it stands there. */
export function momentCandidates(question: Question): Candidates {
  const { typed } = question;
  const [kept, date, time] = /^(\d{4}-\d\d-\d\d)\s+(?:(\d\d:\d\d)\s+)?/u.exec(typed) ?? [];
  if (kept === undefined || date === undefined) return dateCandidates(question);
  const rest = { ...question, typed: typed.slice(kept.length) };
  if (time !== undefined) return { ...zoneCandidates(rest), kept: kept.length };
  return { kept: kept.length, candidates: timeCandidates(date, question) };
}

/** A day or a first day; after two dots a last one. */
export function spanCandidates(question: Question): Candidates {
  const [kept, first = ''] = /^(\d{4}-\d\d-\d\d)\s*\.\.\s*/u.exec(question.typed) ?? [];
  const begin = parseDate(first);
  if (kept === undefined || !begin.ok) return dateCandidates(question);
  const today = viewerToday(question.context);
  const lasts = [1, 2, 3, 4, 5, 6, 7, 9, 11, 13, 20, 27].map((days) => begin.value + days);
  return {
    kept: kept.length,
    candidates: lasts.map((last) => ({
      ...dateCandidate(last, today),
      beside: `${shortDate(last)} · ${last - begin.value + 1} days`,
    })),
  };
}

/** A span of days, then the zone of the stay. */
export function travelCandidates(question: Question): Candidates {
  const [kept] = /^\d{4}-\d\d-\d\d(?:\.\.\d{4}-\d\d-\d\d)?\s+/u.exec(question.typed) ?? [];
  if (kept === undefined) return spanCandidates(question);
  return { ...zoneCandidates({ ...question, typed: question.typed.slice(kept.length) }), kept: kept.length };
}

function dateCandidate(date: EpochDay, today: EpochDay, absence?: string): Candidate {
  const away = daysAwayText(date, today);
  const [weekday, day, month] = longDate(date).split(' ');
  return {
    label: formatDate(date),
    kind: CompletionItemKind.Value,
    beside: dotted(shortDate(date), away, absence) ?? '',
    words: [weekday, day, month, day, away].join(' '),
    writes: { kind: 'value', text: formatDate(date) },
  };
}

/** The two weeks from today on, the weeks after them, and the ends of this month and the next two. */
function datesFrom(today: EpochDay): readonly EpochDay[] {
  const { year, month } = civilOf(today);
  const ends = [1, 2, 3].map((months) => endOfMonth(year, month + months - 1));
  const days = Array.from({ length: 15 }, (_, index) => today + index);
  const weeks = [3, 4, 6, 8, 12].map((count) => today + count * 7);
  return [...days, ...[...weeks, ...ends].filter((date) => date > today + 14).sort((a, b) => a - b)];
}

function endOfMonth(year: number, month: number): EpochDay {
  return month >= 12 ? epochDayOf(year + 1, month - 11, 1) - 1 : epochDayOf(year, month + 1, 1) - 1;
}

/** Why the owner of a deliverable does not work on a date. */
function absenceOn({ context, cursor: { path } }: Question, date: EpochDay): string | undefined {
  const owner = path[0] === 'deliverables' ? deliverableIn(context, String(path[1]))?.owner : undefined;
  const availability = availabilityIn(context, owner);
  const off = availability && dayOff(availability, date);
  if (owner === undefined || !off) return undefined;
  return off.kind === 'away' ? `${nameIn(context, owner)} is away` : off.name;
}

const USUAL_TIMES = [9, 12, 15, 17, 18].map((hour) => hour * 60);

/** When the owner ends on that date, then usual times, on the clock of the file. */
function timeCandidates(date: string, question: Question): readonly Candidate[] {
  const end = endOfWork(date, question);
  const minutes = new Set([...(end === undefined ? [] : [end.minute]), ...USUAL_TIMES]);
  return Array.from(minutes, (minute) => {
    const clock = formatClock(minute);
    const beside = dotted(fileZone(question.context), minute === end?.minute ? `${end.name} ends` : undefined) ?? '';
    return { label: clock, kind: CompletionItemKind.Value, beside, writes: { kind: 'value', text: clock } };
  });
}

function endOfWork(
  text: string,
  { context, cursor: { path } }: Question,
): { readonly minute: number; readonly name: string } | undefined {
  const date = parseDate(text);
  const owner = path[0] === 'deliverables' ? deliverableIn(context, String(path[1]))?.owner : undefined;
  const availability = availabilityIn(context, owner);
  if (owner === undefined || !availability || !date.ok) return undefined;
  const day = daysIn(fileZone(context), date.value, date.value, context);
  const last = workingIntervals(availability, day, context.zones).at(-1);
  if (!last || last.end === day.end) return undefined;
  const { time } = timeIn(fileZone(context), last.end, context.zones);
  return { minute: Math.floor(time / MINUTE), name: nameIn(context, owner) };
}
