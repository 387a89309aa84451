import type { ExpectedAnswer } from '../domain/checkpoints/expectedAnswer';
import type { PossibleAnswer } from '../domain/checkpoints/firstToAnswer';
import type { Snapshot } from '../domain/project/snapshot';
import type { Instant } from '../domain/time/instant';
import type { Id } from '../domain/values/id';
import { calendarOf } from './presence';
import { counted, dotted } from './text';
import { dateOf, dayTimeText, dayText, roughSpanText, timeText } from './times';
import { type WallClock, clockOf } from './wallClock';

/** What times are told from. */
export interface TimesContext {
  readonly snapshot: Snapshot;
  readonly now: Instant;
  /** The clock of whoever is looking. */
  readonly clock: WallClock;
}

/** Whether somebody should have answered by now. */
export function isOverdue({ by }: ExpectedAnswer, now: Instant): boolean {
  return by !== null && by <= now;
}

/** `by Tue 10:00 (your 06:00)` on the clock of who is asked, or `overdue 3h`. */
export function answerText(context: TimesContext, answer: ExpectedAnswer): string {
  const { by, person } = answer;
  if (by === null) return 'has no working time to answer';
  if (isOverdue(answer, context.now)) return `overdue ${roughSpanText(context.now - by)}`;
  return `by ${onTheirClock(context, person, by)}`;
}

/** `Maria answers by Tue 10:00 (your 06:00)`, or `Maria is 3h overdue`; `your answer is expected by Tue 10:00` where I am asked. */
export function answerSentence(context: TimesContext, answer: ExpectedAnswer, name: string): string {
  const { by } = answer;
  const isMine = answer.person === context.snapshot.me;
  if (by === null) return `${name} ${answerText(context, answer)}`;
  if (isOverdue(answer, context.now)) {
    return `${isMine ? 'your answer' : name} is ${roughSpanText(context.now - by)} overdue`;
  }
  return `${isMine ? 'your answer is expected' : `${name} answers`} ${answerText(context, answer)}`;
}

/** `could answer by Tue 10:00 (your 06:00) · 2 reviews waiting`. */
export function possibleAnswerText(context: TimesContext, { person, by, waiting }: PossibleAnswer): string {
  return (
    dotted(
      by === null ? backText(context, person) : `could answer by ${onTheirClock(context, person, by)}`,
      waiting === 0 ? undefined : `${counted(waiting, 'review')} waiting`,
    ) ?? ''
  );
}

function backText({ snapshot, now }: TimesContext, person: Id): string {
  const calendar = calendarOf(snapshot, person);
  if (calendar === undefined) return 'no time zone';
  const { nextWorking, working } = calendar;
  const back = working.find(({ end }) => end > now)?.start ?? nextWorking;
  if (back === null) return 'no working hours ahead';
  const clock = clockOf(calendar);
  const today = dateOf(clock.wallTimeAt(now));
  return `not before ${dayText(dateOf(clock.wallTimeAt(Math.max(back, snapshot.window.end))), today)}`;
}

/** The time on somebody's clock, and on mine where that shows another. */
function onTheirClock({ snapshot, now, clock }: TimesContext, person: Id, instant: Instant): string {
  const calendar = calendarOf(snapshot, person);
  const theirs = calendar ? clockOf(calendar) : clock;
  const [wall, mine] = [theirs.wallTimeAt(instant), clock.wallTimeAt(instant)];
  const text = dayTimeText(wall, theirs.wallTimeAt(now));
  if (wall === mine) return text;
  const day = dateOf(wall) === dateOf(mine) ? '' : ` ${dayText(dateOf(mine), dateOf(clock.wallTimeAt(now)))}`;
  return `${text} (your ${timeText(mine)}${day})`;
}
