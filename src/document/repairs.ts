import { isCollection, isScalar, visit } from 'yaml';
import type { Node } from 'yaml';
import type { TextSpan } from '../domain/finding';
import { blanksFor } from './blanks';
import { spanOf } from './spans';

/** A text of the same length that may be what was meant. */
export interface Repair {
  readonly text: string;
  /** What is blanked out in it; undefined where nothing is lost. */
  readonly lost?: TextSpan;
  /** Whether the slip begins with what is lost, which is not where the parser misses something. */
  readonly isOpening?: boolean;
}

/**
 * What the text may have been before somebody began to type, the likeliest first: a parser that stumbles over half a line takes the
 * next ones for something else, or loses them.
 */
export function* repairsOf(text: string, fault: number, root: Node | null): Generator<Repair> {
  const line = lineAround(text, fault);
  // Taken for one blank each, tabs in front of lines give the tree that was meant.
  if (text[fault] === '\t') yield { text: text.replaceAll(/^[ \t]+/gmu, (indent) => ' '.repeat(indent.length)) };
  yield without(line, text);
  const quotation = quotationBefore(fault, root);
  const opening = quotation && lineAround(text, quotation.start);
  if (quotation && opening && quotation.end > opening.end) {
    const { start } = quotation;
    yield { ...without({ start, end: opening.end }, text), isOpening: true };
  }
  const before = text.slice(0, line.start).trimEnd().length;
  if (before > 0) yield without(lineAround(text, before - 1), text);
  // What is indented too far spoils the line above it.
  if (line.end < text.length) yield without(lineAround(text, line.end + 1), text);
}

function without(lost: TextSpan, text: string): Repair {
  return { text: blank(text, lost), lost };
}

/** The quotation that begins last before an offset, if any. */
function quotationBefore(offset: number, root: Node | null): TextSpan | undefined {
  return lastBefore(offset, root, isQuotation);
}

/** The quotation, list in brackets or mapping in braces that begins last before an offset and has no end. */
export function unclosedBefore(offset: number, root: Node | null, text: string): TextSpan | undefined {
  return lastBefore(offset, root, (node) => {
    const { start, end } = spanOf(node);
    if (isQuotation(node)) return end - start < 2 || text[end - 1] !== text[start];
    return isCollection(node) && node.flow === true && !/[\]}]/u.test(text[end - 1] ?? '');
  });
}

function isQuotation(node: Node): boolean {
  return isScalar(node) && (node.type?.startsWith('QUOTE') ?? false);
}

function lastBefore(offset: number, root: Node | null, matches: (node: Node) => boolean): TextSpan | undefined {
  let last: TextSpan | undefined;
  visit(root, {
    Node: (_, node) => {
      const span = spanOf(node);
      if (span.start < offset && span.start >= (last?.start ?? 0) && matches(node)) last = span;
    },
  });
  return last;
}

/** The line that holds an offset, without what ends it. */
function lineAround(text: string, offset: number): TextSpan {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : end };
}

/** A text with blanks in place of a span. */
export function blank(text: string, { start, end }: TextSpan): string {
  return text.slice(0, start) + blanksFor(text.slice(start, end)) + text.slice(end);
}
