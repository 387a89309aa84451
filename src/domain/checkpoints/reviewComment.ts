import { type Id, isId } from '../values/id';
import { commentBegunIn, withoutCloser } from './commentOpeners';

/*
 * A review comment stands on one line of any text file: `REVIEW(token-expiry @maria): is 30 minutes right?`. It names a checkpoint,
 * people, or both, and may say what it is about.
 */

/** A stretch of a line, half-open, in UTF-16 code units from its beginning. */
export interface Columns {
  readonly start: number;
  readonly end: number;
}

/** A word of a review comment and where it stands. */
export interface Word extends Columns {
  readonly word: string;
}

/** A review comment as it stands on a line; its columns reach from the keyword to the end of its text, or to the colon. */
export interface ReviewComment extends Columns {
  /** The id of a checkpoint, which may not exist. */
  readonly id?: Word;
  /** Ids of people, who may not exist, in their order; the columns leave the `@` out. */
  readonly people: readonly Word[];
  /** What it says, without what closes the comment; may be empty. */
  readonly text: Word;
}

/** With what every review comment begins. A text without it holds none, which is quickly seen. */
export const KEYWORD = 'REVIEW(';

/** A longer line is data or generated code, not something people review; in UTF-16 code units. */
export const LONGEST_LINE = 2000;

/** More people than this in one comment are a slip. */
const MOST_WORDS = 32;

/** Letters, digits and underscores before the keyword make it the end of a longer word, and so do words with hyphens. */
const WITHIN_WORD = /[\p{L}\p{N}_$]-?$/u;

/** Every review comment on a line, from left to right. The time it takes is linear in the length of the line. */
export function reviewCommentsIn(line: string): readonly ReviewComment[] {
  if (line.length > LONGEST_LINE || !line.includes(KEYWORD)) return [];
  const heads = headsIn(line);
  return heads.flatMap((head, index) => {
    const next = heads[index + 1]?.start ?? line.length;
    const comment = commentBegunIn(line.slice(0, head.start));
    if (!comment) return [];
    const rest = line.slice(head.end, next);
    const word = withoutCloser(rest, comment).trimStart();
    const start = word === '' ? head.end : head.end + rest.length - rest.trimStart().length;
    return [{ ...head, end: start + word.length, text: { word, start, end: start + word.length } }];
  });
}

/** A comment up to its colon. */
type Head = Omit<ReviewComment, 'text'>;

function headsIn(line: string): readonly Head[] {
  const heads: Head[] = [];
  for (let start = line.indexOf(KEYWORD); start >= 0; start = line.indexOf(KEYWORD, start + KEYWORD.length)) {
    const head = headAt(line, start);
    if (head) heads.push(head);
  }
  return heads;
}

function headAt(line: string, start: number): Head | undefined {
  const open = start + KEYWORD.length;
  const close = line.indexOf(')', open);
  if (close < 0 || line[close + 1] !== ':' || WITHIN_WORD.test(line.slice(Math.max(0, start - 3), start))) {
    return undefined;
  }
  const words = wordsIn(line, open, close);
  const [first] = words;
  if (first === undefined || words.length > MOST_WORDS) return undefined;
  const id = first.word.startsWith('@') ? undefined : first;
  const people = (id ? words.slice(1) : words).map(withoutAt);
  if ((id && !isId(id.word)) || !people.every((person) => person && isId(person.word))) return undefined;
  return { start, end: close + 2, ...(id && { id }), people: people.filter((person) => person !== undefined) };
}

function withoutAt({ word, start, end }: Word): Word | undefined {
  return word.startsWith('@') ? { word: word.slice(1), start: start + 1, end } : undefined;
}

/** What blanks divide between two columns. */
function wordsIn(line: string, from: number, to: number): readonly Word[] {
  return Array.from(line.slice(from, to).matchAll(/[^ \t]+/gu), ({ 0: word, index }) => {
    const start = from + index;
    return { word, start, end: start + word.length };
  });
}

/** What a comment is to say. */
export interface ReviewRequest {
  readonly id?: Id;
  readonly people: readonly Id[];
  readonly text: string;
}

/** How a language writes comments: after a sign up to the end of the line, or between two signs. */
export interface CommentTokens {
  readonly line?: string;
  readonly block?: readonly [opener: string, closer: string];
}

/**
 * Writes a review comment of one line, without its indentation: `// REVIEW(token-expiry @maria): text`. The line sign is preferred;
 * without any sign the comment stands alone. What would end the line or the comment becomes a blank.
 */
export function writeReviewComment({ id, people, text }: ReviewRequest, { line, block }: CommentTokens): string {
  const names = [...(id === undefined ? [] : [id]), ...people.map((person) => `@${person}`)].join(' ');
  const [opener, closer] = line === undefined && block ? block : [line ?? '', ''];
  const plain = text.replaceAll(/\s+/gu, ' ');
  const said = (closer === '' ? plain : plain.replaceAll(closer, ' ')).trim();
  return [opener, `${KEYWORD}${names}):`, said, closer].filter((part) => part !== '').join(' ');
}
