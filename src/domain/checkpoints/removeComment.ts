import { commentSpan } from './commentOpeners';
import type { Columns, ReviewComment } from './reviewComment';

/** What goes when a review comment is taken out of its line. */
export interface Removal extends Columns {
  /** Nothing else stands on the line, which goes with its end. */
  readonly isWholeLine: boolean;
}

/**
 * The part of a line that a review comment takes: with the signs around it where nothing else stands between them, else from the
 * keyword on.
 */
export function removalOfComment(line: string, comment: ReviewComment): Removal {
  const { start, end } = commentSpan(line, comment);
  const before = line.slice(0, start);
  if (before.trim() === '' && line.slice(end).trim() === '') return { start: 0, end: line.length, isWholeLine: true };
  return { start: before.trimEnd().length, end, isWholeLine: false };
}
