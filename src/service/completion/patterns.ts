import { CompletionItemKind } from 'vscode-languageserver';
import { shortDate } from '../../domain/calendar/phrases';
import { nextOccurrences } from '../../domain/time/occurrences';
import { type Minutes, formatDuration, parseDuration, writeDuration } from '../../domain/values/duration';
import { formatHours } from '../../domain/values/hours';
import { formatSchedule } from '../../domain/values/schedule';
import { usualHours, weekText } from '../../views/hoursTyped';
import { usualSchedules } from '../../views/scheduleTyped';
import { dotted } from '../../views/text';
import { dateOf, timeText } from '../../views/times';
import { deliverableIn, fileZone, nameIn, viewerWall } from '../facts/circumstances';
import type { Candidate, Candidates, Question } from './candidate';

/** The hours that others in the file keep, then those that many people do. */
export function hoursCandidates({ context, cursor }: Question): Candidates {
  const keepers = new Map<string, string[]>();
  for (const [id, { hours }] of context.document.agreement.people ?? []) {
    if (hours === undefined || id === cursor.path[1]) continue;
    const text = formatHours(hours);
    keepers.set(text, [...(keepers.get(text) ?? []), nameIn(context, id)]);
  }
  const kept = usualHours().map((hours) => ({ hours, text: formatHours(hours) }));
  const others = Array.from(context.document.agreement.people?.values() ?? []).flatMap(({ hours }) =>
    hours === undefined || !keepers.has(formatHours(hours)) ? [] : [{ hours, text: formatHours(hours) }],
  );
  const all = new Map([...others, ...kept].map((entry) => [entry.text, entry.hours]));
  return {
    candidates: Array.from(all, ([text, hours]) =>
      pattern(text, dotted(weekText(hours), keepers.has(text) ? `as ${keepers.get(text)?.join(', ')}` : undefined)),
    ),
  };
}

/** Schedules that are often kept, with the time they come round next. */
export function scheduleCandidates({ context, cursor }: Question): Candidates {
  const { now, zones } = context;
  const checkins = context.document.agreement.communication?.checkins;
  const zone = checkins?.get(String(cursor.path.at(-2)))?.timezone ?? fileZone(context);
  return {
    candidates: usualSchedules({ now, zone, zones }).map((schedule) => {
      const [next] = nextOccurrences(schedule, zone, now, 1, zones);
      const wall = next === undefined ? undefined : viewerWall(context, next);
      return pattern(
        formatSchedule(schedule),
        wall === undefined ? undefined : `next ${shortDate(dateOf(wall))} ${timeText(wall)}`,
      );
    }),
  };
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
export function durationCandidates({ context, cursor: { path } }: Question): Candidates {
  const key = String(path.at(-1));
  const estimate = key === 'remaining' ? deliverableIn(context, String(path[1]))?.estimate : undefined;
  const usual = USUAL[key] ?? [];
  const whole =
    usual.find((text) => minutesOf(text) === estimate) ?? (estimate === undefined ? [] : writeDuration(estimate));
  const texts = new Set([whole, usual].flat());
  return {
    candidates: Array.from(texts, (text) => {
      const hours = formatDuration(minutesOf(text) ?? 0);
      const meaning = text === whole ? 'all of it' : text === '0h' ? 'nothing' : undefined;
      return pattern(text, meaning ?? (hours === text ? undefined : hours));
    }),
  };
}

function minutesOf(text: string): Minutes | undefined {
  const parsed = parseDuration(text);
  return parsed.ok ? parsed.value : undefined;
}

function pattern(text: string, beside: string | undefined): Candidate {
  return {
    label: text,
    kind: CompletionItemKind.Value,
    writes: { kind: 'value', text },
    ...(beside !== undefined && { beside }),
  };
}
