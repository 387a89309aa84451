import { withinQuotes } from '../../../document/outline';
import { parseId } from '../../../domain/values/id';
import { entryKindOf } from '../../ids';
import { byEdits } from '../fix';
import type { QuickFix } from '../fix';
import { nameOf, nodeOf } from '../problemNode';
import { spanWithLine } from '../spanWithLine';

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
