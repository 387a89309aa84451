import type { DeliverableForecast } from '../domain/forecast/forecast';
import type { Instant, Interval } from '../domain/time/instant';

/**
 * A bar of so many characters for a span of time: dots for waiting, a full block for work, a light one for review, and a line for the
 * due date, which also shows over the bar. Blank where nobody can tell, and after acceptance.
 */
export function forecastBar(
  { start, workDone, accepted, due }: DeliverableForecast,
  { start: from, end }: Interval,
  width: number,
): string {
  const length = Math.max(1, end - from);
  const columnOf = (instant: Instant): number =>
    Math.min(width - 1, Math.max(0, Math.floor(((instant - from) / length) * width)));
  const columns = Array.from({ length: width }, () => ' ');
  const fill = (first: Instant, last: Instant, sign: string): void => {
    if (last > first) columns.fill(sign, columnOf(first), columnOf(last - 1) + 1);
  };
  if (start !== null) fill(from, start, '·');
  if (workDone !== null && accepted !== null) fill(workDone, accepted, '░');
  if (start !== null && workDone !== null) fill(start, workDone, '█');
  if (due !== null) columns[columnOf(due - 1)] = '│';
  return columns.join('');
}
