import type { Position, SelectionRange } from 'vscode-languageserver';
import { nodesAround, withinQuotes } from '../document/outline';
import type { TextSpan } from '../domain/finding';
import { rangeIn } from './readText';
import type { ReadText } from './readText';

/** For each position what encloses it, from the word over its value and its entry to the whole text. */
export function selectionRanges(read: ReadText, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const spans = spansAround(read, read.text.offsetAt(position));
    return spans.reduce<SelectionRange | undefined>(
      (parent, span) => ({ range: rangeIn(read, span), ...(parent && { parent }) }),
      undefined,
    ) as SelectionRange;
  });
}

/** From the outermost, each within the one before. */
function spansAround({ document }: ReadText, offset: number): readonly TextSpan[] {
  const { text } = document;
  const spans: TextSpan[] = [{ start: 0, end: text.length }];
  for (const { extent, key, value } of nodesAround(document.outline(), offset)) {
    for (const span of [extent, value, key]) {
      if (!span) continue;
      add(span);
      add(withinQuotes(span, text));
    }
  }
  add(wordAround(text, offset));
  return spans;

  /** Leaves out what does not hold the offset, and what is no smaller than the one before. */
  function add(span: TextSpan): void {
    const last = spans.at(-1) ?? span;
    const isWithin = last.start <= span.start && span.end <= last.end;
    const isSmaller = span.end - span.start < last.end - last.start;
    if (isWithin && isSmaller && span.start <= offset && offset <= span.end) spans.push(span);
  }
}

/** The id, zone, date or other word at an offset. */
function wordAround(text: string, offset: number): TextSpan {
  const isPart = (character: string | undefined): boolean => /[\p{L}\p{N}_/+-]/u.test(character ?? ' ');
  let start = offset;
  let end = offset;
  while (start > 0 && isPart(text[start - 1])) start--;
  while (end < text.length && isPart(text[end])) end++;
  return { start, end };
}
