import { BLOCKS } from '../checkpoints/commentOpeners';
import { type ReviewComment, reviewCommentsIn } from '../checkpoints/reviewComment';

/** How comments among the elements of JSX stand in braces, and those that every language has. */
const PAIRS: readonly (readonly [opener: string, closer: string])[] = [['{/*', '*/}'], ...BLOCKS];

const LINE_SIGN = /(?:\/\/+!?|#+|--+|;+|%+|!|'|"|\brem)\s*$/iu;

/** What lines begin with inside a comment of several lines, in a list or in a quotation. */
const LINE_BEGINNING = /^\s*(?:\*|[-+>]|\d+[.)])?\s*$/u;

/**
 * A line without those of its review comments that are to go.
 *
 * @returns the rest of the line, undefined where the whole line goes.
 */
export function withoutComments(line: string, goes: (comment: ReviewComment) => boolean): string | undefined {
  let rest: string | undefined = line;
  for (;;) {
    const found: readonly ReviewComment[] = reviewCommentsIn(rest);
    const comment = found.findLast(goes);
    if (!comment) return rest;
    rest = found.length > 1 ? withoutOneOfSeveral(rest, comment) : withoutOnly(rest, comment);
    if (rest === undefined) return undefined;
  }
}

function withoutOnly(line: string, { start, end }: ReviewComment): string | undefined {
  const before = line.slice(0, start);
  const after = line.slice(end);
  const pair = PAIRS.find(([opener]) => before.trimEnd().endsWith(opener));
  if (pair) {
    const [opener, closer] = pair;
    const code = before.trimEnd().slice(0, -opener.length);
    // A comment of several lines goes on below.
    if (!after.trimStart().startsWith(closer)) return `${before.trimEnd()}${after}`;
    return filled(`${code.trimEnd() === '' ? code : code.trimEnd()}${after.trimStart().slice(closer.length)}`);
  }
  if (LINE_BEGINNING.test(before)) return after.trim() === '' ? undefined : `${before.trimEnd()}${after}`;
  return filled(`${before.replace(LINE_SIGN, '').trimEnd()}${after}`.trimEnd());
}

/** What opens the next comment may be the end of this one's text, and stays. */
function withoutOneOfSeveral(line: string, { start, end }: ReviewComment): string {
  const said = line.slice(start, end);
  const opener = /\s(?:\/\/+|#+|--+|\/\*+|<!--)\s*$/u.exec(said);
  return line.slice(0, start) + line.slice(opener ? start + opener.index + 1 : end).trimStart();
}

function filled(line: string): string | undefined {
  return line.trim() === '' ? undefined : line;
}
