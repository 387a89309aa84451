import { CompletionItemKind } from 'vscode-languageserver';
import { shortDate } from '../../domain/calendar/phrases';
import type { Parsed } from '../../domain/parsed';
import { nextOccurrences } from '../../domain/time/occurrences';
import { type Minutes, formatDuration, parseDuration, writeDuration } from '../../domain/values/duration';
import { repaired } from '../../domain/values/piece';
import { type Schedule, formatSchedule, parseSchedule } from '../../domain/values/schedule';
import { everyFewWeeks, usualSchedules } from '../../views/scheduleTyped';
import { dateOf, timeText } from '../../views/times';
import { deliverableIn, fileZone, viewerWall } from '../facts/circumstances';
import type { Candidate, Candidates, Question } from './candidate';

/** The schedule that is meant by what is typed, then some that are often kept, with the time they come round next. */
export function scheduleCandidates({ context, cursor, typed }: Question): Candidates {
  const { now, zones } = context;
  const checkins = context.document.agreement.communication?.checkins;
  const zone = checkins?.get(String(cursor.path.at(-2)))?.timezone ?? fileZone(context);
  const candidateFor = (schedule: Schedule): Candidate => {
    const [next] = nextOccurrences(schedule, zone, now, 1, zones);
    const wall = next === undefined ? undefined : viewerWall(context, next);
    return pattern(
      formatSchedule(schedule),
      wall === undefined ? undefined : `next ${shortDate(dateOf(wall))} ${timeText(wall)}`,
    );
  };
  const begun = typed.replace(/(?<=\d)\s+e.*$/u, '');
  const meant = meantBy(begun, parseSchedule) ?? meantBy(typed, parseSchedule);
  const rhythms = meant?.kind === 'weekly' ? everyFewWeeks(meant, { now, zone, zones }).map(candidateFor) : [];
  const usual = [...rhythms, ...usualSchedules({ now, zone, zones }).map(candidateFor)];
  // Once a rhythm is begun behind the time, it is the rhythms that are meant.
  const first = meant && begun === typed ? candidateFor(meant) : undefined;
  return { candidates: withMeant(first, usual, typed) };
}

/** What a text stands for, be it written as the file has it or in a way that only one thing can be meant by. */
export function meantBy<T>(typed: string, parse: (text: string) => Parsed<T>): T | undefined {
  const repairedText = typed.trim() === '' ? undefined : repaired(typed.trim(), parse);
  const parsed = repairedText === undefined ? undefined : parse(repairedText);
  return parsed?.ok ? parsed.value : undefined;
}

/** Candidates with the one that is meant in front, which is not to be sorted out because it is written differently. */
export function withMeant(
  meant: Candidate | undefined,
  usual: readonly Candidate[],
  typed: string,
): readonly Candidate[] {
  const others = usual.filter(({ label }) => label !== meant?.label);
  return meant ? [{ ...meant, words: typed }, ...others] : usual;
}

/** Durations that are usual for the key they stand behind. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  for: ['30m', '15m', '45m', '1h', '1h30m', '2h'],
  responds: ['4h', '1h', '2h', '1d', '2d'],
  estimate: ['4h', '1d', '2d', '3d', '1w', '2w', '4w'],
  remaining: ['0h', '2h', '4h', '1d', '2d', '3d', '1w'],
  effort: ['2h', '4h', '1d', '2d', '1w', '2w'],
};

/** Durations as they are usual there, and for what remains the whole estimate first. */
export function durationCandidates({ context, cursor: { path }, typed }: Question): Candidates {
  const key = String(path.at(-1));
  const estimate = key === 'remaining' ? deliverableIn(context, String(path[1]))?.estimate : undefined;
  const usual = USUAL[key] ?? [];
  const whole =
    usual.find((text) => minutesOf(text) === estimate) ?? (estimate === undefined ? [] : writeDuration(estimate));
  const begun = /^\d+(?:\.\d+)?$/u.test(typed) ? ['h', 'd', 'w', 'm'].map((unit) => typed + unit) : [];
  const texts = new Set([whole, usual, begun].flat());
  const candidateFor = (text: string): Candidate => {
    const hours = formatDuration(minutesOf(text) ?? 0);
    const meaning = text === whole ? 'all of it' : text === '0h' ? 'nothing' : undefined;
    return pattern(text, meaning ?? (hours === text ? undefined : hours));
  };
  const meant = begun.length > 0 || typed === '' ? undefined : repaired(typed, parseDuration);
  return {
    candidates: withMeant(
      meant === undefined ? undefined : candidateFor(meant),
      Array.from(texts, candidateFor),
      typed,
    ),
  };
}

function minutesOf(text: string): Minutes | undefined {
  const parsed = parseDuration(text);
  return parsed.ok ? parsed.value : undefined;
}

export function pattern(text: string, beside: string | undefined): Candidate {
  return {
    label: text,
    kind: CompletionItemKind.Value,
    writes: { kind: 'value', text },
    ...(beside !== undefined && { beside }),
  };
}
