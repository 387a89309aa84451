import type { TextSpan } from '../../domain/finding';

/** Puts `text` in the place of a span, in UTF-16 code units. */
export interface TextEdit extends TextSpan {
  readonly text: string;
}

/** The text after edits that are in ascending order and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const edit of edits) {
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}

/** The edits in ascending order; of two at the same place, the one given first. */
export function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * Edits of `text` that have the effect of `first` and then `second`, whose offsets count in the text that `first` leaves.
 * What touches becomes one edit.
 */
export function composeEdits(
  text: string,
  first: readonly TextEdit[],
  second: readonly TextEdit[],
): readonly TextEdit[] {
  const between = applyEdits(text, first);
  const composed: TextEdit[] = [];
  const groups = groupsOf(first, second);
  for (const { earlier, later, start, end, shift } of groups) {
    const local = later.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    composed.push({
      start: start - shift,
      end: end - shift - growthOf(earlier),
      text: applyEdits(between.slice(start, end), local),
    });
  }
  return composed;
}

/** Edits of both rounds that touch, with the span of the text in between that they cover, and how far that text is shifted there. */
interface Group extends TextSpan {
  readonly earlier: readonly TextEdit[];
  readonly later: readonly TextEdit[];
  readonly shift: number;
}

function groupsOf(first: readonly TextEdit[], second: readonly TextEdit[]): readonly Group[] {
  const groups: Group[] = [];
  let shift = 0;
  const marks: (TextSpan & { readonly earlier?: TextEdit; readonly later?: TextEdit })[] = [];
  for (const edit of first) {
    const start = edit.start + shift;
    marks.push({ start, end: start + edit.text.length, earlier: edit });
    shift += growthOf([edit]);
  }
  for (const edit of second) marks.push({ start: edit.start, end: edit.end, later: edit });
  shift = 0;
  for (const { start, end, earlier, later } of marks.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = groups.at(-1);
    const joined = last && start <= last.end ? groups.pop() : undefined;
    const before = joined ?? { start, end, earlier: [], later: [], shift };
    groups.push({
      ...before,
      end: Math.max(before.end, end),
      earlier: earlier ? [...before.earlier, earlier] : before.earlier,
      later: later ? [...before.later, later] : before.later,
    });
    if (earlier) shift += growthOf([earlier]);
  }
  return groups;
}

function growthOf(edits: readonly TextEdit[]): number {
  return edits.reduce((growth, { start, end, text }) => growth + text.length - (end - start), 0);
}

/** The same edits without what they leave as it is, at their ends. No line break and no character is cut in two. */
export function tighten(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.map((edit) => tightened(text, edit)).filter(({ start, end, text }) => start < end || text !== '');
}

function tightened(whole: string, edit: TextEdit): TextEdit {
  const old = whole.slice(edit.start, edit.end);
  const { text } = edit;
  const most = Math.min(old.length, text.length);
  let head = 0;
  while (head < most && old[head] === text[head]) head++;
  while (head > 0 && (isInside(old, head) || isInside(text, head))) head--;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === text.at(-1 - tail)) tail++;
  while (tail > 0 && (isInside(old, old.length - tail) || isInside(text, text.length - tail))) tail--;
  return { start: edit.start + head, end: edit.end - tail, text: text.slice(head, text.length - tail) };
}

/** Whether an offset lies between the two halves of a line break or of a character. */
function isInside(text: string, offset: number): boolean {
  const pair = text.slice(offset - 1, offset + 1);
  return pair === '\r\n' || /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair);
}
