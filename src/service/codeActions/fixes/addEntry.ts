import type { PlainValue } from '../../../domain/intent';
import type { ServiceContext } from '../../context';
import { bySteps } from '../fix';
import type { QuickFix } from '../fix';
import { nodeOf } from '../problemNode';
import { valueFor } from './missingKey';

/** Adds the person or the deliverable that an id was written for. */
export const addEntry: QuickFix = {
  codes: ['unknown-person', 'unknown-deliverable'],
  fixesFor: (problem, context) => {
    const { node } = nodeOf(context, problem);
    const id = node.text;
    if (id === undefined) return [];
    const isPerson = problem.code === 'unknown-person';
    const path = [isPerson ? 'people' : 'deliverables'];
    const value = isPerson ? personFor(context) : { title: valueFor('title', { ...node, path: [id] }, context) ?? id };
    return [
      {
        title: isPerson ? `Add "${id}" to the people` : `Add the deliverable "${id}"`,
        edits: bySteps(context, { kind: 'add', path, key: id, value }),
      },
    ];
  },
};

/** Nobody can tell where somebody lives; the zone of the file is where people look first. */
function personFor({ document, zone }: ServiceContext): PlainValue {
  return { timezone: document.agreement.timezone ?? zone };
}
