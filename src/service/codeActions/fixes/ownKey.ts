import { withinQuotes } from '../../../document/outline';
import { byEdits } from '../fix';
import type { QuickFix } from '../fix';
import { nameOf, nodeOf } from '../problemNode';

/** Makes a key that the format does not know one of the user's own. */
export const ownKey: QuickFix = {
  codes: ['unknown-key'],
  fixesFor: (problem, context) => {
    const { node, parent } = nodeOf(context, problem);
    const name = `x-${nameOf(node)}`;
    if (parent?.children.some((other) => nameOf(other) === name)) return [];
    const { start } = withinQuotes(problem.span, context.document.text);
    return [{ title: `Keep it as your own "${name}"`, edits: byEdits({ start, end: start, text: 'x-' }) }];
  },
};
