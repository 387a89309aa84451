import type { Snapshot } from '../domain/project/snapshot';
import type { Id } from '../domain/values/id';
import type { Span } from '../domain/values/span';
import { todayFor } from '../views/absence';
import type { Reading } from '../views/reading';
import { machineClock } from './display';
import { type Question, askText } from './questions';
import type { Step } from './quickSteps';

/** A question for days on a person's own calendar. */
export interface DaysQuestion<S> extends Question {
  readonly person: Id;
  /** What the days mean there, or why they cannot be meant. */
  readonly judge: (days: Reading<Span>) => Reading<Span>;
  readonly answer: (state: S, span: Span) => S;
}

/** A step that asks for days in natural words. It first loads what understands them. */
export function askDays<S>(snapshot: Snapshot, { person, judge, ...question }: DaysQuestion<S>): Step<S> {
  return async (state, place) => {
    const { readDays } = await import('./naturalWords.js');
    const read = (text: string): Reading<Span> =>
      judge(readDays(text, todayFor(snapshot, person, Date.now(), machineClock)));
    const placeholder = 'tomorrow, next week, 24 dec to 3 jan, 2026-12-24..2027-01-03';
    return askText({ ...question, placeholder, read })(state, place);
  };
}
