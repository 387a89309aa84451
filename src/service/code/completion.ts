import { type CompletionItem, CompletionItemKind, type CompletionList, type Position } from 'vscode-languageserver';
import { KEYWORD } from '../../domain/checkpoints/reviewComment';
import { dotted, oneLine } from '../../views/text';
import { availabilityIn, nameIn, titleIn } from '../facts/circumstances';
import { nowText } from '../facts/person';
import { checkpointsIn } from './checkpoints';
import { type CodeText, lineOf, rangeOnLine } from './codeContext';

/** What begins suggestions in code: the parenthesis of a comment, a name, and the hyphen that most editors end a word at. */
export const CODE_TRIGGERS: readonly string[] = ['(', '@', '-'];

/** The ids that can stand where somebody writes the beginning of a review comment: a checkpoint first, then people. */
export function completionsInCode(context: CodeText, { line, character }: Position): CompletionList | undefined {
  const before = lineOf(context.text, line).slice(0, character);
  const open = before.lastIndexOf(KEYWORD);
  const head = open < 0 ? ')' : before.slice(open + KEYWORD.length);
  if (/[^a-z0-9@ -]/u.test(head)) return undefined;
  const words = head.split(' ');
  const word = words.at(-1) ?? '';
  const isFirst = words.every((other, index) => index === words.length - 1 || other === '');
  const range = rangeOnLine(line, { start: character - word.length, end: character });
  const suggestions = [
    ...(isFirst && !word.startsWith('@') ? checkpointItems(context) : []),
    ...peopleItems(context, new Set(words.slice(0, -1))),
  ];
  const items = suggestions.map((item, index): CompletionItem => {
    const newText = item.label;
    return { ...item, filterText: newText, sortText: String(index).padStart(4, '0'), textEdit: { range, newText } };
  });
  return { isIncomplete: false, items };
}

/** Those that are open come first, and among them those of work that has begun. */
function checkpointItems({ agreement }: CodeText): readonly CompletionItem[] {
  const rank = { 'changes-requested': 1, open: 0, approved: 2 } as const;
  return checkpointsIn(agreement)
    .toSorted((a, b) => rank[a.checkpoint.status ?? 'open'] - rank[b.checkpoint.status ?? 'open'])
    .map(({ id, checkpoint, deliverableId }) => {
      const detail = dotted(oneLine(checkpoint.title ?? ''), titleIn(agreement, deliverableId));
      const status = (checkpoint.status ?? 'open').replaceAll('-', ' ');
      return {
        label: id,
        kind: CompletionItemKind.Reference,
        labelDetails: { description: status },
        ...(detail !== undefined && { detail }),
      };
    });
}

function peopleItems({ agreement }: CodeText, others: ReadonlySet<string>): readonly CompletionItem[] {
  return Array.from(agreement.document.agreement.people?.keys() ?? [], (id) => {
    const availability = availabilityIn(agreement, id);
    return {
      label: `@${id}`,
      kind: CompletionItemKind.Reference,
      labelDetails: { description: nameIn(agreement, id) },
      ...(availability && { detail: nowText(agreement, availability) }),
    };
  }).filter(({ label }) => !others.has(label));
}
