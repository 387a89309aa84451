import type { Id } from '../values/id';
import { reviewCommentsIn } from './reviewComment';

/** Where in the code of a folder a review is asked for. */
export interface CodePlace {
  /** The path from the folder, with slashes. */
  readonly file: string;
  /** Counted from zero. */
  readonly line: number;
  /** Where the comment begins and ends on the line: half-open columns in UTF-16 code units, as in LSP. */
  readonly start: number;
  readonly end: number;
  /** The checkpoint it names, which may not be in the agreement; absent where it only asks people. */
  readonly id?: Id;
  /** Ids of those it asks, who may not be in the agreement; each once. */
  readonly people: readonly Id[];
  /** What it says, on one line; may be empty. */
  readonly text: string;
}

/** The places on one line of a file. */
export function placesOnLine(file: string, line: number, text: string): readonly CodePlace[] {
  return reviewCommentsIn(text).map(({ start, end, id, people, text: said }) => ({
    file,
    line,
    start,
    end,
    ...(id && { id: id.word }),
    people: [...new Set(people.map(({ word }) => word))],
    text: said.word,
  }));
}

/** The order in which places are told: by file, then from top to bottom. */
export function byPlace(a: CodePlace, b: CodePlace): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.start - b.start;
}
