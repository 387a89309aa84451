import type { TextSpan } from '../../domain/finding';
import { endOfQuoted } from './blockLine';

/** A piece of flow style: a sign that has a meaning, or a scalar with its quotes. */
export interface FlowToken {
  readonly kind: '[' | '{' | ']' | '}' | ',' | ':' | 'scalar';
  readonly span: TextSpan;
  /** Whether a scalar is followed by a colon, which makes it a key. */
  readonly isKey: boolean;
}

/** What says nothing by itself: blanks, comments, and anchors and tags in front of something. */
const NOTHING = /(?:[ \t\r]|(?<=[ \t\r\n[{,])#[^\n]*|[&!][^ \t\r\n]*[ \t]+)+/uy;

/** A colon that ends a key. */
const COLON = /:(?=[ \t\r\n,[\]{}]|$)/uy;

/** A plain scalar, on one line. */
const PLAIN =
  /(?:[^ \t\r\n,[\]{}:#]|:(?![ \t\r\n,[\]{}]|$)|(?<=[^ \t\r\n])#|[ \t]+(?=[^ \t\r\n,[\]{}:#]|:[^ \t\r\n,[\]{}]))+/uy;

const COLON_AHEAD = /[ \t]*:(?=[ \t\r\n,[\]{}]|$)/uy;

/** After a quotation a colon needs nothing behind it (YAML 1.2, section 7.4.2). */
const ANY_COLON_AHEAD = /[ \t]*:/uy;

/** The tokens from an offset on, up to the first line that begins at the column `margin` or before it. */
export function* flowTokens(text: string, opening: number, margin: number): Generator<FlowToken, undefined> {
  let wasQuoted = false;
  for (let at = opening; at < text.length;) {
    const character = text[at] ?? '';
    const nothing = lengthAt(NOTHING, text, at);
    if (nothing > 0) at += nothing;
    else if (character === '\n') {
      if (lineBeginsBy(text, at + 1, margin)) return;
      at++;
    } else {
      const token = tokenAt(text, at, wasQuoted);
      yield token;
      wasQuoted = token.kind === 'scalar' && (character === '"' || character === "'");
      at = token.span.end;
    }
  }
}

function tokenAt(text: string, start: number, wasQuoted: boolean): FlowToken {
  const character = text[start] ?? '';
  const sign = (kind: FlowToken['kind']): FlowToken => ({ kind, span: { start, end: start + 1 }, isKey: false });
  if ('[]{},'.includes(character)) return sign(character as FlowToken['kind']);
  if (character === ':' && (wasQuoted || lengthAt(COLON, text, start) > 0)) return sign(':');
  const isQuoted = character === '"' || character === "'";
  const end = isQuoted ? endOfQuoted(text, start) : start + Math.max(1, lengthAt(PLAIN, text, start));
  const isKey = lengthAt(isQuoted ? ANY_COLON_AHEAD : COLON_AHEAD, text, end) > 0;
  return { kind: 'scalar', span: { start, end }, isKey };
}

function lineBeginsBy(text: string, start: number, margin: number): boolean {
  const blanks = lengthAt(/[ \t]*/uy, text, start);
  return blanks <= margin && /[^\r\n]/u.test(text[start + blanks] ?? '');
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
