import { formatDate } from '../../../domain/values/calendarDate';
import type { EpochDay } from '../../../domain/values/calendarDate';
import type { Moment } from '../../../domain/values/moment';
import { parseMoment } from '../../../domain/values/moment';
import { DAY } from '../../../domain/time/units';
import type { ServiceContext } from '../../context';
import { bySteps } from '../fix';
import type { QuickFix } from '../fix';
import { childNamed, nodeOf } from '../problemNode';
import { placeAmong } from './missingKey';
import { findingsIf, firstWorkday } from './whatIf';

/** How far ahead a day is looked for. */
const DAYS_TRIED = 60;

/** A due date that nobody has thought about yet is this many days away. */
const FIRST_GUESS = 14;

/** The length of `2026-12-01`. */
const LENGTH_OF_DATE = 10;

/** Moves a due date to the first day that is fine with everybody and everything it depends on, or adds one. */
export const dueDate: QuickFix = {
  codes: ['missing-due', 'away-on-due', 'due-before-dependency', 'due-before-start'],
  fixesFor: (problem, context) => {
    const { node, isKey } = nodeOf(context, problem);
    const path = isKey ? [...node.path, 'due'] : node.path;
    const id = String(path[1]);
    const written = isKey ? childNamed(node, 'due')?.text : node.text;
    const isMissing = problem.code === 'missing-due';
    const day = firstGoodDay(context, id, written, isMissing ? undefined : problem.code);
    if (day === undefined) return [];
    const value = formatDate(day) + (written?.slice(LENGTH_OF_DATE) ?? zoneNeeded(context));
    const title = isMissing ? `Add "due: ${value}"` : `Move the due date to ${value}`;
    const at = isMissing ? { at: placeAmong(node, 'due') } : {};
    return [{ title, edits: bySteps(context, { kind: 'set', path, value, ...at }) }];
  },
};

/** The zone to write behind a date in a file that names none. */
function zoneNeeded({ document, zone }: ServiceContext): string {
  return document.agreement.timezone === undefined ? ` ${zone}` : '';
}

/** The first day from which on less is wrong than now, or nothing more where there was no due date. */
function firstGoodDay(
  context: ServiceContext,
  id: string,
  written: string | undefined,
  code: string | undefined,
): EpochDay | undefined {
  const before = findingsIf(context, id, {});
  const allowed = code === undefined ? before : before - 1;
  const first = code === undefined ? Math.floor(context.now / DAY) + FIRST_GUESS : dayOf(written);
  if (first === undefined) return undefined;
  const isGood = (day: EpochDay): boolean => {
    const due = parseMoment(formatDate(day) + (written?.slice(LENGTH_OF_DATE) ?? ''));
    return due.ok && findingsIf(context, id, { due: due.value }) <= allowed;
  };
  return firstWorkday(context, id, { first, days: DAYS_TRIED, isGood });
}

/** The date as it is written. */
function dayOf(written: string | undefined): EpochDay | undefined {
  const moment = parseMoment(written?.slice(0, LENGTH_OF_DATE) ?? '');
  return moment.ok ? dateOf(moment.value) : undefined;
}

function dateOf(moment: Moment): EpochDay | undefined {
  return moment.kind === 'instant' ? undefined : moment.date;
}
