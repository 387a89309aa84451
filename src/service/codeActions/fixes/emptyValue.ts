import { shapeOf } from '../../../domain/format/shape';
import { bySteps } from '../fix';
import type { QuickFix } from '../fix';
import { nameOf, nodeOf } from '../problemNode';
import { valueFor } from './missingKey';

/** Removes a key or an item that says nothing; one that has to be there is filled in. */
export const emptyValue: QuickFix = {
  codes: ['empty-value'],
  fixesFor: (problem, context) => {
    const { node, parent } = nodeOf(context, problem);
    const { path } = node;
    if (path.length === 0 || !parent) return [];
    const name = nameOf(node);
    const shape = parent.part && shapeOf(parent.part);
    if (shape?.kind === 'fields' && shape.required.includes(name)) {
      const value = valueFor(name, parent, context);
      if (value === undefined) return [];
      return [{ title: `Write "${value}"`, isPreferred: true, edits: bySteps(context, { kind: 'set', path, value }) }];
    }
    const title = typeof path.at(-1) === 'number' ? 'Remove the empty entry' : `Remove "${name}"`;
    return [{ title, isPreferred: true, edits: bySteps(context, { kind: 'remove', path }) }];
  },
};
