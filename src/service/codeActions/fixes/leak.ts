import { shapeOf } from '../../../domain/format/shape';
import { bySteps } from '../fix';
import type { QuickFix } from '../fix';
import { nameOf, nodeOf } from '../problemNode';

/** Takes out the value in which a secret or an address that anybody can post to stands, unless something has to stand there. */
export const leak: QuickFix = {
  codes: ['secret', 'webhook'],
  fixesFor: (problem, context) => {
    const { node, parent } = nodeOf(context, problem);
    const isWithin = node.value && node.value.start <= problem.span.start && problem.span.end <= node.value.end;
    const isOne = parent?.kind === 'list' || (node.key && problem.span.start <= node.key.end);
    if (node.kind !== 'text' || !(isWithin || isOne)) return [];
    const shape = parent?.part && shapeOf(parent.part);
    if (shape?.kind === 'fields' && shape.required.includes(nameOf(node))) return [];
    const title = parent?.kind === 'list' ? 'Remove this from the list' : `Remove "${nameOf(node)}"`;
    return [{ title, edits: bySteps(context, { kind: 'remove', path: node.path }) }];
  },
};
