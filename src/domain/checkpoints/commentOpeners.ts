/*
 * How comments begin and end in the languages there are. Which one a file is written in nobody has to know: what stands on the line
 * before a review comment tells whether a comment has begun there.
 */

/** Comments that end with a sign of their own, the longer of two that begin alike first. */
export const BLOCKS: readonly (readonly [opener: string, closer: string])[] = [
  ['<!--', '-->'],
  ['{{!--', '--}}'],
  ['{{!', '}}'],
  ['<%--', '--%>'],
  ['<%#', '%>'],
  ['--[[', ']]'],
  ['/*', '*/'],
  ['{-', '-}'],
  ['{#', '#}'],
  ['(*', '*)'],
  ['@*', '*@'],
  ['<#', '#>'],
  ['#|', '|#'],
  ['#=', '=#'],
];

/** What ends comments, as it may stand at the end of a line. */
const CLOSING = /(?:\*\/\}?|--!?>|--\}\}|\}\}|--%>|%>|(?:--)?\]\]|-\}|#\}|\*\)|\*@|#>|\|#|=#|"""|''')$/u;

/** A comment up to the end of the line begins wherever one of these stands; the slashes of an address begin none. */
const LINE_OPENER = /(?<!:)\/\/|#|--/u;

/** Words that mean much else, and begin a comment only directly before what is said in it. */
const OPENING_WORD = /^(?:;+|%+|\\|⍝)$/u;

/** Likewise, and only with a blank behind them, since quotation marks begin texts. */
const OPENING_WORD_AND_BLANK = /^(?:!+|'+|"+|\*>|::|rem|dnl|NB\.)$/iu;

/** What lines begin with inside a block comment, in a list or in a quotation. */
const LINE_BEGINNING = /^(?:\*+|[-+>|]|\d+[.)])?$/u;

/** A comment as the part of a line before some place in it shows it. */
export interface BegunComment {
  /** What ends it before the line does; undefined where only the end of the line is known to. */
  readonly closer?: string;
}

/** The comment that a place is in, as far as the line before it can tell; undefined where none has begun. */
export function commentBegunIn(before: string): BegunComment | undefined {
  const closer = openBlock(before);
  if (closer !== undefined) return { closer };
  const said = before.trim();
  if (LINE_BEGINNING.test(said) || LINE_OPENER.test(said)) return {};
  const word = said.slice(Math.max(said.lastIndexOf(' '), said.lastIndexOf('\t')) + 1);
  const isApart = /\s$/u.test(before);
  return OPENING_WORD.test(word) || (isApart && OPENING_WORD_AND_BLANK.test(word)) ? {} : undefined;
}

/** The closer of the block comment that was begun last and not ended. */
function openBlock(before: string): string | undefined {
  let last = -1;
  let found: string | undefined;
  for (const [opener, closer] of BLOCKS) {
    const start = before.lastIndexOf(opener);
    if (start <= last || before.includes(closer, start + opener.length)) continue;
    last = start;
    found = closer;
  }
  return found;
}

/** The text of a comment without the sign at its end that closes it. */
export function withoutCloser(text: string, { closer }: BegunComment): string {
  const end = closer === undefined ? -1 : text.indexOf(closer);
  const own = end < 0 ? text : text.slice(0, end + (closer?.length ?? 0));
  return own.trimEnd().replace(CLOSING, '').trimEnd();
}

/** The signs that may stand directly before what a comment says, with the blanks around them. */
const OPENING =
  /(?:\{?\/\*+|\/\/+[/!]?|<!--|\{\{!(?:--)?|<%--|<%#|--\[\[|--+|[{(#<@][-*#|=]|#+[|=]?|;+|%+|[!'"\\⍝*]+|\*>|::|rem|dnl|NB\.)?\s*$/iu;

/** A comment with the signs around it, when it begins with what stands between the columns; else these columns alone. */
export function commentSpan(line: string, { start, end }: { readonly start: number; readonly end: number }) {
  const [opening = ''] = OPENING.exec(line.slice(0, start)) ?? [];
  if (opening.trim() === '') return { start, end };
  const after = line.slice(end);
  const { closer } = commentBegunIn(line.slice(0, start)) ?? {};
  const closed = closer === undefined ? -1 : after.indexOf(closer);
  if (closed < 0) return { start: start - opening.trimStart().length, end: closer === undefined ? line.length : end };
  const jsx = opening.trimStart().startsWith('{') && after[closed + (closer?.length ?? 0)] === '}' ? 1 : 0;
  return { start: start - opening.trimStart().length, end: end + closed + (closer?.length ?? 0) + jsx };
}
