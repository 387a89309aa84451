import { type Parsed, invalid, valid } from '../parsed';

/** A stretch of a text under analysis, which remembers where it began. */
export interface Piece {
  readonly text: string;
  /** UTF-16 offset in the whole text. */
  readonly start: number;
}

/** A stretch of `whole` without the blanks at its ends. */
export function pieceOf(whole: string, start = 0, end = whole.length): Piece {
  const untrimmed = whole.slice(start, end);
  const text = untrimmed.trimStart();
  return { text: text.trimEnd(), start: start + untrimmed.length - text.length };
}

/** The pieces between separators, each without the blanks around it; an empty text is one empty piece. */
export function split(whole: string, separator: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const part of whole.split(separator)) {
    pieces.push(pieceOf(whole, start, start + part.length));
    start += part.length + separator.length;
  }
  return pieces;
}

/** The words between blanks. */
export function words(whole: string): readonly Piece[] {
  return Array.from(whole.matchAll(/\S+/g), (match) => ({ text: match[0], start: match.index }));
}

/** The place of a piece, for `Invalid.part`. */
export function placeOf(piece: Piece): { readonly start: number; readonly end: number } {
  return { start: piece.start, end: piece.start + piece.text.length };
}

/**
 * Reads a piece with a parser of texts; the part at fault is then told in offsets of the whole text. Of an empty piece there is
 * nothing to point at.
 */
export function parsePiece<T>(piece: Piece, parse: (text: string) => Parsed<T>): Parsed<T> {
  const parsed = parse(piece.text);
  if (parsed.ok) return parsed;
  if (piece.text === '') return parsed;
  const { reason, explanation, part, ...more } = parsed.invalid;
  const { start, end } = part ?? { start: 0, end: piece.text.length };
  return invalid(reason, explanation, { ...more, part: { start: piece.start + start, end: piece.start + end } });
}

/** The two pieces around the only separator; undefined when there is none or more than one. */
export function splitInTwo(whole: string, separator: string): readonly [Piece, Piece] | undefined {
  const [first, second, ...more] = split(whole, separator);
  return first === undefined || second === undefined || more.length > 0 ? undefined : [first, second];
}

/** Reads both pieces of a pair, up to the first at fault. */
export function parsePair<T>(
  [first, second]: readonly [Piece, Piece],
  parse: (text: string) => Parsed<T>,
): Parsed<readonly [T, T]> {
  const one = parsePiece(first, parse);
  if (!one.ok) return one;
  const other = parsePiece(second, parse);
  return other.ok ? valid([one.value, other.value]) : other;
}

/**
 * The text after the suggestions of its parser have been followed, one after the other, until it is accepted; undefined when they
 * do not get there.
 */
export function repaired(text: string, parse: (text: string) => Parsed<unknown>, attempts = 8): string | undefined {
  const parsed = parse(text);
  if (parsed.ok) return text;
  const { suggestion, part = { start: 0, end: text.length } } = parsed.invalid;
  if (suggestion === undefined || attempts === 0) return undefined;
  return repaired(text.slice(0, part.start) + suggestion + text.slice(part.end), parse, attempts - 1);
}
