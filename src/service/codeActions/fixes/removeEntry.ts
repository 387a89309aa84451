import type { Problem } from '../../../document/problem';
import type { ServiceContext } from '../../context';
import { bySteps } from '../fix';
import type { Fix, QuickFix } from '../fix';
import { nameOf, nodeOf } from '../problemNode';

/** Takes an id that is there twice out of its list. */
export const duplicateEntry: QuickFix = {
  codes: ['duplicate-entry'],
  fixesFor: (problem, context) => removal(problem, context, 'Remove the second', true),
};

/** Lets a deliverable wait no longer for what waits for it. */
export const dependencyCycle: QuickFix = {
  codes: ['dependency-cycle'],
  fixesFor: (problem, context) => removal(problem, context, 'Do not wait for', true),
};

/** Takes an id that names nothing out of its list. Where only one id can stand, work would be without an owner. */
export const danglingEntry: QuickFix = {
  codes: ['unknown-person', 'unknown-deliverable'],
  fixesFor: (problem, context) => removal(problem, context, 'Remove', false),
};

/** Takes a key out that the format does not know. */
export const unknownEntry: QuickFix = {
  codes: ['unknown-key'],
  fixesFor: (problem, context) => {
    const { node } = nodeOf(context, problem);
    return [{ title: `Remove "${nameOf(node)}"`, edits: bySteps(context, { kind: 'remove', path: node.path }) }];
  },
};

function removal(problem: Problem, context: ServiceContext, verb: string, isPreferred: boolean): readonly Fix[] {
  const { node, parent } = nodeOf(context, problem);
  if (parent?.kind !== 'list') return [];
  const id = node.text ?? '';
  return [{ title: `${verb} "${id}"`, isPreferred, edits: bySteps(context, { kind: 'remove', path: node.path }) }];
}
