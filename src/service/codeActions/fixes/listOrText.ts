import type { OutlineNode } from '../../../document/outline';
import type { PlainValue } from '../../../domain/intent';
import { grammars } from '../../../domain/format/grammars';
import { shapeOf } from '../../../domain/format/shape';
import type { Shape } from '../../../domain/format/shape';
import { bySteps } from '../fix';
import type { QuickFix } from '../fix';
import { nodeOf } from '../problemNode';

/** Makes a list of what stands alone, and takes the brackets off a single item where no list can stand. */
export const listOrText: QuickFix = {
  codes: ['wrong-type'],
  fixesFor: (problem, context) => {
    const { node } = nodeOf(context, problem);
    const { path, part, kind, text, children } = node;
    const shape = part && shapeOf(part);
    if (!shape || path.length === 0 || hasAnchor(node, context.document.text)) return [];
    if (shape.kind === 'list' && kind === 'text' && text !== undefined) {
      const items = itemsOf(text, shapeOf(shape.items));
      if (!items) return [];
      const edits = bySteps(context, { kind: 'set', path, value: items });
      return [{ title: 'Make it a list', isPreferred: true, edits }];
    }
    const [only, ...others] = children;
    if (kind !== 'list' || others.length > 0 || only?.text === undefined || !holds(shape, only.text)) return [];
    const edits = bySteps(context, { kind: 'set', path, value: valueOf(shape, only.text) });
    return [{ title: `Change to "${only.text}"`, isPreferred: true, edits }];
  },
};

/** What an alias elsewhere may stand for is better changed by a person, who sees both places. */
function hasAnchor({ key, value }: OutlineNode, text: string): boolean {
  return text.slice(key?.end ?? value?.start, value?.start).includes('&');
}

/** Values with a grammar are listed with commas or blanks between by those who do not know YAML's lists; a text is one item. */
function itemsOf(text: string, shape: Shape): readonly string[] | undefined {
  const ways = [[text], text.split(/\s*,\s*/u), text.split(/\s+/u)];
  return ways.find((items) => items.every((item) => item !== '' && holds(shape, item)));
}

/** Whether a text can stand where the format expects that. */
function holds(shape: Shape, text: string): boolean {
  switch (shape.kind) {
    case 'value':
      return grammars[shape.format](text).ok;
    case 'choice':
      return shape.choices.includes(text);
    case 'flag':
      return text === 'true' || text === 'false';
    case 'text':
    case 'criterion':
      return true;
    default:
      return false;
  }
}

function valueOf(shape: Shape, text: string): PlainValue {
  return shape.kind === 'flag' ? text === 'true' : text;
}
