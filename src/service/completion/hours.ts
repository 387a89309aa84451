import { formatClock } from '../../domain/values/clock';
import { formatHours, parseHours } from '../../domain/values/hours';
import { WEEKDAYS, formatWeekdays, parseWeekdays } from '../../domain/values/weekdays';
import { usualHours, weekText } from '../../views/hoursTyped';
import { dotted } from '../../views/text';
import { nameIn } from '../facts/circumstances';
import type { Candidate, Candidates, Question } from './candidate';
import { meantBy, pattern, withMeant } from './patterns';

/** The hours that are meant by what is typed, those that others in the file keep, then those that many people do. */
export function hoursCandidates({ context, cursor, typed }: Question): Candidates {
  const begun = /^.*;\s*/u.exec(typed)?.[0];
  if (begun !== undefined) return { candidates: restOfWeek(begun), kept: begun.length };
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
  const usual = Array.from(all, ([text, hours]) =>
    pattern(text, dotted(weekText(hours), keepers.has(text) ? `as ${keepers.get(text)?.join(', ')}` : undefined)),
  );
  const known = [...usual, ...hoursOn(typed).filter(({ label }) => !all.has(label))];
  const meant = meantBy(typed, parseHours);
  return { candidates: withMeant(meant && pattern(formatHours(meant), weekText(meant)), known, typed) };
}

const USUAL_TIMES = [
  [9, 17],
  [8, 16],
  [9, 18],
  [10, 18],
  [9, 13],
] as const;

/** Usual times on the days that are typed, once a blank is behind them, to be found by `mon-thu 8-16` too. */
function hoursOn(typed: string): readonly Candidate[] {
  const [, days = ''] = /^([a-z][a-z,-]*)\s+$/iu.exec(typed) ?? [];
  const parsed = meantBy(days, parseWeekdays);
  if (!parsed) return [];
  return USUAL_TIMES.flatMap(([start, end]): readonly Candidate[] => {
    const hours = parseHours(`${formatWeekdays(parsed)} ${formatClock(start * 60)}-${formatClock(end * 60)}`);
    if (!hours.ok) return [];
    return [{ ...pattern(formatHours(hours.value), weekText(hours.value)), words: `${days} ${start}-${end}` }];
  });
}

/** The rules that can follow those which are written: the days of the week that are left, then Saturday. */
function restOfWeek(begun: string): readonly Candidate[] {
  const rules = begun.replace(/;\s*$/u, '');
  const hours = parseHours(rules);
  if (!hours.ok) return [];
  const left = WEEKDAYS.filter((day) => day < 5 && hours.value[day].length === 0);
  const days =
    left.length === 0
      ? []
      : ['09:00-13:00', '08:00-14:00', '09:00-17:00'].map((times) => `${formatWeekdays(left)} ${times}`);
  return [...days, 'Sat 10:00-14:00'].flatMap((rule) => {
    const whole = parseHours(`${rules}; ${rule}`);
    return whole.ok ? [pattern(rule, weekText(whole.value))] : [];
  });
}
