import type { Id } from '../values/id';
import { KEYWORD, type ReviewComment, reviewCommentsIn } from './reviewComment';

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

/** A review comment and the line it stands on, counted from zero. */
export interface CommentOnLine {
  readonly line: number;
  readonly comment: ReviewComment;
}

/** A review comment in a file of a folder. */
export interface CommentInCode extends CommentOnLine {
  /** The path from the folder, with slashes. */
  readonly file: string;
}

/** Every review comment of a text, from top to bottom. A text without the keyword takes next to no time. */
export function commentsInText(text: string): readonly CommentOnLine[] {
  const found: CommentOnLine[] = [];
  const lines = new LineCounter(text);
  for (let at = text.indexOf(KEYWORD); at >= 0;) {
    const { line, start, end } = lines.lineAt(at);
    for (const comment of reviewCommentsIn(text.slice(start, end))) found.push({ line, comment });
    at = text.indexOf(KEYWORD, end);
  }
  return found;
}

/** Of the comments of a line the one that a column is in or at, else the one that is nearest to it; of two the first. */
export function nearestComment(comments: readonly ReviewComment[], column: number): ReviewComment | undefined {
  const distanceTo = ({ start, end }: ReviewComment): number => Math.max(start - column, column - end, 0);
  return comments.toSorted((a, b) => distanceTo(a) - distanceTo(b))[0];
}

/** What a comment asks, as plain data. */
export function placeOf({ file, line, comment }: CommentInCode): CodePlace {
  const { start, end, id, people, text } = comment;
  const asked = [...new Set(people.map(({ word }) => word))];
  return { file, line, start, end, ...(id && { id: id.word }), people: asked, text: text.word };
}

/** Where a comment begins. */
export type Position = Pick<CodePlace, 'file' | 'line' | 'start'>;

/** The order in which places are told: by file, then from top to bottom. */
export function byPlace(a: Position, b: Position): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.start - b.start;
}

/** Numbers the lines of a text for offsets that only grow. Lines end as in LSP: with a line feed, a carriage return, or both. */
class LineCounter {
  readonly #text: string;
  readonly #breaks = /\r\n|\r|\n/gu;
  #line = 0;
  #start = 0;

  constructor(text: string) {
    this.#text = text;
  }

  lineAt(offset: number): { readonly line: number; readonly start: number; readonly end: number } {
    for (;;) {
      this.#breaks.lastIndex = this.#start;
      const { index: end = this.#text.length, 0: lineBreak = '' } = this.#breaks.exec(this.#text) ?? {};
      if (offset <= end) return { line: this.#line, start: this.#start, end };
      this.#line++;
      this.#start = end + lineBreak.length;
    }
  }
}
