import type { TextSpan } from '../../domain/finding';
import type { TextEdit } from '../edit/textEdit';
import { inOrder } from '../edit/textEdit';
import { nodesIn } from '../outline';
import type { OutlineNode } from '../outline';
import { textLinesIn } from './textLines';

/**
 * Blanks that nobody sees or that keep entries from looking alike: at the end of lines and of the file, around colons, after
 * dashes, and after commas and inside brackets.
 */
export function spacing(text: string, outline: OutlineNode): readonly TextEdit[] {
  const edits: TextEdit[] = [...atLineEnds(text, outline), ...atTheEnd(text)];
  for (const node of nodesIn(outline)) {
    if (node.key && node.value) edits.push(...between(text, node.key.end, node.value.start, /^[ \t]*:[ \t]+$/u, ': '));
    if (node.kind === 'list') edits.push(...inList(text, node));
  }
  const changing = edits.filter((edit) => text.slice(edit.start, edit.end) !== edit.text);
  return withoutOverlaps(inOrder(changing));
}

/** Not within texts, where blanks may count. */
function atLineEnds(text: string, outline: OutlineNode): TextEdit[] {
  const within = textLinesIn(text, outline);
  const edits: TextEdit[] = [];
  for (const { index, 0: blanks } of text.matchAll(/[ \t]+(?=\r?\n|$)/gu)) {
    if (!within.some(({ start, end }) => start <= index && index < end)) {
      edits.push({ start: index, end: index + blanks.length, text: '' });
    }
  }
  return edits;
}

/** A text ends with one line break. */
function atTheEnd(text: string): TextEdit[] {
  const start = text.trimEnd().length;
  if (start === 0) return [];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return [{ start, end: text.length, text: eol }];
}

function inList(text: string, { isFlow, children, value }: OutlineNode): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const [index, child] of children.entries()) {
    const next = children[index + 1];
    if (!isFlow) {
      const dash = text.lastIndexOf('-', child.extent.start - 1);
      // What stands behind a dash on more than one line is aligned with its first line.
      if (child.value && !text.slice(child.extent.start, child.extent.end).includes('\n')) {
        edits.push(...between(text, dash + 1, child.extent.start, /^[ \t]+$/u, ' '));
      }
    } else if (next) edits.push(...between(text, child.extent.end, next.extent.start, /^[ \t]*,[ \t]*$/u, ', '));
  }
  const [first, last] = [children[0], children.at(-1)];
  if (!isFlow || !value || !first || !last) return edits;
  return [
    ...edits,
    ...between(text, value.start + 1, first.extent.start, /^[ \t]+$/u, ''),
    ...between(text, last.extent.end, value.end - 1, /^[ \t]+$/u, ''),
  ];
}

/** Writes what stands between two offsets otherwise, if it is nothing but that. */
function between(text: string, start: number, end: number, expected: RegExp, wanted: string): TextEdit[] {
  return expected.test(text.slice(start, end)) ? [{ start, end, text: wanted }] : [];
}

function withoutOverlaps(edits: readonly TextEdit[]): readonly TextEdit[] {
  let end = 0;
  return edits.filter((edit: TextSpan) => {
    const isApart = edit.start >= end;
    if (isApart) ({ end } = edit);
    return isApart;
  });
}
