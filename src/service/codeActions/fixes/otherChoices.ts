import { withinQuotes } from '../../../document/outline';
import { shapeOf } from '../../../domain/format/shape';
import { byEdits } from '../fix';
import type { QuickFix } from '../fix';
import { nodeOf } from '../problemNode';

/** Offers every word that is allowed, apart from the one that was probably meant. */
export const otherChoices: QuickFix = {
  codes: ['invalid-choice'],
  fixesFor: (problem, context) => {
    const { part } = nodeOf(context, problem).node;
    const shape = part && shapeOf(part);
    if (shape?.kind !== 'choice') return [];
    const span = withinQuotes(problem.span, context.document.text);
    return shape.choices
      .filter((choice) => choice !== problem.suggestion)
      .map((choice) => ({ title: `Change to "${choice}"`, edits: byEdits({ ...span, text: choice }) }));
  },
};
