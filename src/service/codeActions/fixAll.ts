import { inOrder } from '../../document/edit/textEdit';
import type { TextEdit } from '../../document/edit/textEdit';
import type { ProblemCode } from '../../domain/problemCodes';
import type { ServiceContext } from '../context';
import type { Fix } from './fix';
import { quickFixes } from './quickFixes';

/** The kind of the action that mends whatever can be mended without asking. */
export const FIX_ALL = 'source.fixAll.collab';

/**
 * Problems whose fix says the same thing in the way the format has it. Zones, dates and ids are not among them: a wrong one may
 * have been meant in more than one way.
 */
const CERTAIN: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'unknown-key',
  'invalid-choice',
  'invalid-duration',
  'invalid-hours',
  'invalid-schedule',
  'invalid-region',
  'invalid-link',
  'invalid-glob',
  'wrong-type',
  'unknown-tag',
  'duplicate-entry',
]);

/** Applies the preferred fix of every problem that is certain to be meant so, as far as they do not touch the same text. */
export function fixAll(context: ServiceContext): Fix {
  return { title: 'Mend everything that is certain', edits: () => certainEdits(context) };
}

function certainEdits(context: ServiceContext): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const problem of context.document.problems) {
    if (!CERTAIN.has(problem.code)) continue;
    const fix = quickFixes
      .filter(({ codes }) => codes.includes(problem.code))
      .flatMap(({ fixesFor }) => fixesFor(problem, context))
      .find(({ isPreferred }) => isPreferred === true);
    const edits = fix?.edits() ?? [];
    const isApart = edits.every((edit) => taken.every((other) => edit.end < other.start || other.end < edit.start));
    if (isApart) taken.push(...edits);
  }
  return inOrder(taken);
}
