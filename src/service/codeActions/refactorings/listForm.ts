import { CodeActionKind } from 'vscode-languageserver';
import { writeScalar } from '../../../document/edit/writeScalar';
import { nodesAround } from '../../../document/outline';
import type { OutlineNode } from '../../../document/outline';
import { byEdits } from '../fix';
import type { Fix } from '../fix';
import type { Refactoring } from './refactoring';

/** The longest list, in UTF-16 units, that is put on one line. */
const LONGEST_LINE = 100;

/** Writes a list in brackets in lines, and one in lines in brackets. */
export const listForm: Refactoring = {
  kind: CodeActionKind.RefactorRewrite,
  offersAt: ({ document }, { start }) => {
    const { text } = document;
    const around = nodesAround(document.outline(), start);
    const list = around.findLast(({ kind }) => kind === 'list');
    const isInFlow = around.some((node) => node !== list && node.isFlow);
    if (!list?.key || !list.value || isInFlow || list.children.length === 0) return [];
    const isSimple = list.children.every(({ kind, value }) => kind === 'text' && value && isOnOneLine(text, value));
    const between = text.slice(list.key.end, list.value.start);
    const hasComment = /(?:^|\s)#/mu.test(text.slice(list.key.end, list.value.end));
    if (!isSimple || hasComment || !/^:\s*$/u.test(between)) return [];
    return list.isFlow ? [inLines(list, text)] : inBrackets(list, text);
  },
};

function isOnOneLine(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return !text.slice(start, end).includes('\n');
}

function inLines({ key, value, children }: OutlineNode, text: string): Fix {
  const start = (key?.end ?? 0) + 1;
  const column = (key?.start ?? 0) - text.lastIndexOf('\n', key?.start ?? 0) - 1;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const items = children.map(({ value: item }) => text.slice(item?.start, item?.end));
  const lines = items.map((item) => `${eol}${' '.repeat(column + 2)}- ${item}`).join('');
  return { title: 'Write the list in lines', edits: byEdits({ start, end: value?.end ?? start, text: lines }) };
}

function inBrackets({ key, value, children }: OutlineNode, text: string): readonly Fix[] {
  const start = (key?.end ?? 0) + 1;
  const items = children.map(({ value: item, text: said = '' }) => {
    const written = text.slice(item?.start, item?.end);
    return written === said
      ? writeScalar(said, { isInFlow: true, isKey: false, quote: '"', isQuoted: false })
      : written;
  });
  const line = ` [${items.join(', ')}]`;
  if (line.length > LONGEST_LINE) return [];
  return [{ title: 'Write the list in brackets', edits: byEdits({ start, end: value?.end ?? start, text: line }) }];
}
