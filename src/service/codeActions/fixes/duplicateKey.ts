import type { OutlineNode } from '../../../document/outline';
import { withinQuotes } from '../../../document/outline';
import type { TextSpan } from '../../../domain/finding';
import { parseId } from '../../../domain/values/id';
import { entryKindOf } from '../../ids';
import { byEdits } from '../fix';
import type { QuickFix } from '../fix';
import { nameOf, nodeOf } from '../problemNode';

/** Removes the second of two entries with one key, or gives it an id of its own. */
export const duplicateKey: QuickFix = {
  codes: ['duplicate-key'],
  fixesFor: (problem, context) => {
    const { node, parent } = nodeOf(context, problem);
    const { text } = context.document;
    const name = nameOf(node);
    const free = `${name}-2`;
    const isFree = parse(free) && !parent?.children.some((other) => nameOf(other) === free);
    const own = entryKindOf(node) && isFree;
    const renamed = byEdits({ ...withinQuotes(problem.span, text), text: free });
    const removed = parent && spanWithLine(node, parent, text);
    return [
      ...(own ? [{ title: `Rename to "${free}"`, edits: renamed }] : []),
      ...(removed ? [{ title: `Remove this "${name}"`, edits: byEdits({ ...removed, text: '' }) }] : []),
    ];
  },
};

function parse(id: string): boolean {
  return parseId(id).ok;
}

/**
 * An entry with its line breaks, or with the comma before it. Undefined where something else stands on its lines, or an anchor in
 * it that other places may need.
 */
function spanWithLine({ extent }: OutlineNode, { isFlow }: OutlineNode, text: string): TextSpan | undefined {
  if (/(?<=\s)&\S/u.test(text.slice(extent.start, extent.end))) return undefined;
  if (isFlow) {
    const comma = /,\s*$/u.exec(text.slice(0, extent.start));
    return comma ? { start: comma.index, end: extent.end } : undefined;
  }
  const start = text.lastIndexOf('\n', extent.start - 1) + 1;
  const feed = text.indexOf('\n', extent.end);
  const end = feed < 0 ? text.length : feed;
  const isAlone = text.slice(start, extent.start).trim() === '' && /^\s*(?:#|$)/u.test(text.slice(extent.end, end));
  return isAlone ? { start, end: feed < 0 ? end : feed + 1 } : undefined;
}
