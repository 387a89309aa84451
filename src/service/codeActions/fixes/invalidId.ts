import { idAt, mentionsOf } from '../../ids';
import { changeOfId, isTaken } from '../../rename';
import type { QuickFix } from '../fix';
import { nodeOf } from '../problemNode';
import { change } from './suggested';

/** Makes an id of a name: everywhere if something is defined by it, else in the one place if something else is. */
export const invalidId: QuickFix = {
  codes: ['invalid-id'],
  fixesFor: (problem, context) => {
    const { suggestion, span } = problem;
    const mention = idAt(context, span.start);
    if (suggestion === undefined || !mention) return [];
    const mentions = mentionsOf(context, mention);
    const isKnown = isTaken(context, mention.kind, suggestion);
    if (!mentions.some(({ role }) => role === 'definition')) {
      return isKnown ? [change(suggestion, problem, nodeOf(context, problem), context)] : [];
    }
    if (isKnown) return [];
    const edits = mentions.map((other) => changeOfId(other, suggestion));
    return [{ title: `Change to "${suggestion}"`, isPreferred: true, edits: () => edits }];
  },
};
