import { writeScalar } from '../../../document/edit/writeScalar';
import { withinQuotes } from '../../../document/outline';
import type { Problem } from '../../../document/problem';
import { grammars } from '../../../domain/format/grammars';
import { shapeOf } from '../../../domain/format/shape';
import type { ServiceContext } from '../../context';
import { byEdits } from '../fix';
import type { Fix, QuickFix } from '../fix';
import { isSame, nameOf, nodeOf } from '../problemNode';
import type { ProblemNode } from '../problemNode';

/** Writes what was probably meant. */
export const suggested: QuickFix = {
  codes: [
    'unknown-key',
    'unknown-person',
    'unknown-deliverable',
    'wrong-type',
    'invalid-choice',
    'invalid-version',
    'invalid-zone',
    'invalid-date',
    'invalid-moment',
    'invalid-span',
    'invalid-travel',
    'invalid-duration',
    'invalid-hours',
    'invalid-schedule',
    'invalid-region',
    'invalid-link',
    'invalid-contact',
    'invalid-glob',
  ],
  fixesFor: (problem, context) => {
    const { suggestion } = problem;
    const place = nodeOf(context, problem);
    if (suggestion === undefined || !isRight(suggestion, problem, place, context)) return [];
    return [change(suggestion, problem, place, context)];
  },
};

/** The change of what a problem points at, in the quotes that it has. */
export function change(to: string, { span }: Problem, { node, isKey }: ProblemNode, { document }: ServiceContext): Fix {
  const inner = withinQuotes(span, document.text);
  const isWhole = isKey || isSame(node.value, span);
  const isBare = isWhole && isSame(inner, span);
  // Booleans and numbers of the format stand without quotes, other texts get some where they need them.
  const kind = node.part && shapeOf(node.part).kind;
  const isWord = kind === 'flag' || kind === 'constant';
  const text = isBare && !isWord ? writeScalar(to, { isInFlow: true, isKey, quote: '"', isQuoted: false }) : to;
  return {
    title: to === '' ? 'Remove this' : `Change to "${to}"`,
    isPreferred: true,
    edits: byEdits({ ...(isWhole ? inner : span), text }),
  };
}

/** Whether nothing is wrong with the key or the value once the suggestion stands there. */
function isRight(
  suggestion: string,
  { span }: Problem,
  { node, parent, isKey }: ProblemNode,
  { document }: ServiceContext,
): boolean {
  if (isKey) return !parent?.children.some((other) => nameOf(other) === suggestion);
  const isListed = parent?.kind === 'list' && parent.children.some(({ text }) => text === suggestion);
  const shape = node.part && shapeOf(node.part);
  if (isListed || shape?.kind !== 'value' || !node.value) return !isListed;
  const { start, end } = withinQuotes(node.value, document.text);
  const isWhole = isSame(node.value, span);
  const before = isWhole ? '' : document.text.slice(start, span.start);
  const after = isWhole ? '' : document.text.slice(span.end, end);
  return grammars[shape.format](before + suggestion + after).ok;
}
