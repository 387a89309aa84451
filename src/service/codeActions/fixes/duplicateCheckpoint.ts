import { withinQuotes } from '../../../document/outline';
import { idsIn } from '../../ids';
import { byEdits } from '../fix';
import type { QuickFix } from '../fix';
import { nameOf, nodeOf } from '../problemNode';

/** Puts the deliverable's id in front of a checkpoint's that is taken. */
export const duplicateCheckpoint: QuickFix = {
  codes: ['duplicate-checkpoint'],
  fixesFor: (problem, context) => {
    const { node } = nodeOf(context, problem);
    const wanted = `${String(node.path[1])}-${nameOf(node)}`;
    const taken = new Set(idsIn(context).flatMap(({ kind, id }) => (kind === 'checkpoint' ? [id] : [])));
    const id = [wanted, `${wanted}-2`].find((free) => !taken.has(free));
    if (id === undefined) return [];
    const span = withinQuotes(problem.span, context.document.text);
    return [{ title: `Rename to "${id}"`, isPreferred: true, edits: byEdits({ ...span, text: id }) }];
  },
};
