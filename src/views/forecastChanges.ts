import type { ForecastChange, ForecastDates } from '../domain/forecast/whatIf';
import { type ForecastWords, landsText } from './forecast';
import { counted, oneLine, shorten } from './text';

/** Longer titles leave no room for what is said of them. */
const LONGEST_TITLE = 40;

/** Those that would be accepted at another time, or be at another risk. What is new and has no date moves none. */
export function movedDates(changes: readonly ForecastChange[]): readonly ForecastChange[] {
  return changes.filter(({ before, after }) => {
    const isElsewhere = (before?.accepted ?? null) !== (after?.accepted ?? null);
    return isElsewhere || (before && after && before.risk !== after.risk);
  });
}

/** `"Checkout" lands Mon 14:00, 2h late, instead of Fri 11:00`. */
export function changeText({ title, before, after }: ForecastChange, words: ForecastWords): string {
  const subject = `"${shorten(oneLine(title), LONGEST_TITLE)}"`;
  if (!after) return `${subject} needs no forecast any more`;
  const was = before && before.accepted !== null && before.accepted !== after.accepted ? before.accepted : undefined;
  const instead = was === undefined ? '' : `, instead of ${words.when(was)}`;
  return `${subject} ${outcomeText(after, words)}${instead}`;
}

/**
 * What would come of it for one deliverable: `lands Thu 11:00, 2h late · moves 2 others`; undefined where it stays as it is and so does
 * everything else.
 */
export function effectText(
  changes: readonly ForecastChange[],
  deliverable: string,
  words: ForecastWords,
): string | undefined {
  const moved = movedDates(changes);
  const own = moved.find((change) => change.deliverable === deliverable)?.after;
  const others = moved.filter((change) => change.deliverable !== deliverable).length;
  const parts = [
    ...(own ? [outcomeText(own, words)] : []),
    ...(others > 0 ? [`moves ${counted(others, 'other')}`] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(' · ');
}

function outcomeText(dates: ForecastDates, words: ForecastWords): string {
  return dates.accepted === null ? 'has no forecast' : landsText(dates, words);
}
