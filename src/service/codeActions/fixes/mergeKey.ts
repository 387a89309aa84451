import { byEdits } from '../fix';
import type { QuickFix } from '../fix';
import { nodeOf } from '../problemNode';
import { spanWithLine } from '../spanWithLine';

/** Takes a merge key out, which changes nothing: what it stands for is not read. */
export const mergeKey: QuickFix = {
  codes: ['merge-key'],
  fixesFor: (problem, context) => {
    const { node, parent } = nodeOf(context, problem);
    const removed = parent && parent.children.length > 1 && spanWithLine(node, parent, context.document.text);
    return removed ? [{ title: 'Remove "<<", which is not read', edits: byEdits({ ...removed, text: '' }) }] : [];
  },
};
