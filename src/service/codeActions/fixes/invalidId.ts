import { idAt, idsIn, mentionsOf } from '../../ids';
import { renamed } from '../../rename';
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
    const isDefined = mentionsOf(context, mention).some(({ role }) => role === 'definition');
    if (!isDefined) {
      const isKnown = idsIn(context).some(
        ({ role, kind, id }) => role === 'definition' && kind === mention.kind && id === suggestion,
      );
      return isKnown ? [change(suggestion, problem, nodeOf(context, problem), context)] : [];
    }
    const result = renamed(context, mention, suggestion);
    return result.ok ? [{ title: `Change to "${suggestion}"`, isPreferred: true, edits: () => result.edits }] : [];
  },
};
