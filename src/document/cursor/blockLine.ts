import type { TextSpan } from '../../domain/finding';
import { MAX_DEPTH } from '../limits';

/** A line as block style reads it, from left to right: dashes, then a key or not, then the beginning of a value or nothing. */
export interface BlockLine {
  /** Offset of its first character. */
  readonly start: number;
  /** Offset behind its last character, without what ends the line. */
  readonly end: number;
  /** What opens a block on it, in the order of their columns. */
  readonly openers: readonly Opener[];
  /** What follows the last of them. */
  readonly content: Content;
}

/** A dash, or a key with its colon. */
export type Opener =
  | { readonly kind: 'dash'; readonly column: number }
  | { readonly kind: 'key'; readonly column: number; readonly name: string; readonly span: TextSpan };

/** The beginning of a value on a line; for a value on one line all of it. */
export interface Content {
  /** `block` is the head of a block scalar. */
  readonly kind: 'none' | 'plain' | 'quoted' | 'flow' | 'block';
  readonly column: number;
  /** Without the blanks and the comment behind it; quotes included. */
  readonly span: TextSpan;
}

/*
 * White space is what YAML takes for it, blanks and tabs (YAML 1.2, section 5.5), and what ends a line: `\s` would be more.
 */

/** A key up to its colon: in quotes, or plain and beginning with no character that has a meaning of its own. */
const KEY =
  /(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*:(?=[ \t\r]|$)|(?<plain>(?:[^ \t\r\-?:,[\]{}#&*!|>'"%@`]|[-?:](?=[^ \t\r]))(?:[^ \t\r:#]|:(?=[^ \t\r])|(?<=[^ \t\r])#|[ \t]+(?=[^ \t\r#:]|:[^ \t\r]))*)[ \t]*:(?=[ \t\r]|$)/uy;

/** Anchors and tags in front of a value. */
const PROPERTIES = /(?:[&!][^ \t\r]*[ \t]+)+/uy;

const BLANKS = /[ \t]*/uy;
const DASH = /-(?=[ \t\r]|$)/uy;

/** Reads the line from `start` to `end`, both offsets of the text. */
export function blockLineOf(text: string, start: number, end: number): BlockLine {
  const line = text.slice(start, end);
  const openers: Opener[] = [];
  let at = matchAt(BLANKS, line, 0)?.[0].length ?? 0;
  while (openers.length < MAX_DEPTH && matchAt(DASH, line, at)) {
    openers.push({ kind: 'dash', column: at });
    at += 1 + (matchAt(BLANKS, line, at + 1)?.[0].length ?? 0);
  }
  const properties = matchAt(PROPERTIES, line, at)?.[0].length ?? 0;
  const key = matchAt(KEY, line, at + properties);
  if (key) {
    const { quoted, plain = '' } = key.groups ?? {};
    const begin = start + at + properties;
    const span = { start: begin, end: begin + (quoted ?? plain).length };
    openers.push({ kind: 'key', column: at, name: quoted === undefined ? plain : unquoted(quoted), span });
    at += properties + key[0].length;
    at += matchAt(BLANKS, line, at)?.[0].length ?? 0;
  }
  return { start, end, openers, content: contentOf(line, at, start) };
}

/** The first column of a line that is not blank and no comment; undefined for one that says nothing. */
export function firstColumn(text: string, start: number, end: number): number | undefined {
  for (let at = start; at < end; at++) {
    const character = text[at];
    if (character === ' ' || character === '\t' || character === '\r') continue;
    return character === '#' ? undefined : at - start;
  }
  return undefined;
}

function contentOf(line: string, from: number, start: number): Content {
  const column = from + (matchAt(PROPERTIES, line, from)?.[0].length ?? 0);
  const first = line[column];
  const spanTo = (end: number): TextSpan => ({ start: start + column, end: start + end });
  if (first === undefined || first === '\r' || (first === '#' && isApart(line, column))) {
    return { kind: 'none', column, span: spanTo(column) };
  }
  if (first === '"' || first === "'") return { kind: 'quoted', column, span: spanTo(endOfQuoted(line, column)) };
  if (first === '[' || first === '{') return { kind: 'flow', column, span: spanTo(column + 1) };
  if (first === '|' || first === '>') return { kind: 'block', column, span: spanTo(line.length) };
  const comment = line.slice(column).search(/[ \t]#/u);
  const plain = comment < 0 ? line.slice(column) : line.slice(column, column + comment);
  return { kind: 'plain', column, span: spanTo(column + plain.replace(/[ \t\r]+$/u, '').length) };
}

/** Where a quotation that opens at an offset ends, behind its closing quote; the end of the text when it has none. */
export function endOfQuoted(text: string, start: number): number {
  const mark = text[start];
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at];
    const isEscape = mark === '"' ? character === '\\' : character === mark && text[at + 1] === mark;
    if (isEscape) at++;
    else if (character === mark) return at + 1;
  }
  return text.length;
}

/** What a quotation holds when it is a simple one: escapes are left as they are written. */
export function unquoted(quotation: string): string {
  const closed = quotation.length > 1 && quotation.endsWith(quotation[0] ?? '');
  return quotation.slice(1, closed ? -1 : undefined);
}

function isApart(line: string, column: number): boolean {
  return column === 0 || /[ \t]/u.test(line[column - 1] ?? '');
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
