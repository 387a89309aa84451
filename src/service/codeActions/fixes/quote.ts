import { shapeOf } from '../../../domain/format/shape';
import type { TextSpan } from '../../../domain/finding';
import { byEdits } from '../fix';
import type { QuickFix } from '../fix';
import { nodeOf } from '../problemNode';

/** Puts a text in quotes that YAML takes for a mapping, a tag or an alias. */
export const quote: QuickFix = {
  codes: ['wrong-type', 'unknown-tag', 'yaml-syntax'],
  fixesFor: (problem, context) => {
    const { text } = context.document;
    const { node } = nodeOf(context, problem);
    const shape = node.part && shapeOf(node.part);
    const isText = shape?.kind === 'text' || shape?.kind === 'criterion' || shape?.kind === 'value';
    const isTaken = problem.code === 'wrong-type' ? node.kind === 'mapping' && !node.isFlow : true;
    if (!isText || !isTaken || (problem.code === 'yaml-syntax' && node.kind !== 'alias')) return [];
    const whole = { start: problem.span.start, end: Math.max(problem.span.end, node.value?.end ?? 0) };
    if (text.slice(whole.start, whole.end).includes('\n')) return [];
    const edits = byEdits(inQuotes(text, whole));
    return [{ title: 'Put the text in quotes', isPreferred: true, edits }];
  },
};

/** The text of a span in quotes of the kind that needs the least change to it. */
export function inQuotes(text: string, span: TextSpan): TextSpan & { readonly text: string } {
  const said = text.slice(span.start, span.end);
  const isPlain = !/["\\]/u.test(said);
  return { ...span, text: isPlain ? `"${said}"` : `'${said.replaceAll("'", "''")}'` };
}
