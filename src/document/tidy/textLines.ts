import type { TextSpan } from '../../domain/finding';
import { nodesIn } from '../outline';
import type { OutlineNode } from '../outline';

/** The texts that take up several lines, in which blanks may count. A block text ends where the next thing begins. */
export function textLinesIn(text: string, outline: OutlineNode): readonly TextSpan[] {
  return [...nodesIn(outline)].flatMap(({ kind, value }) => {
    const isLong = kind === 'text' && value !== undefined && text.slice(value.start, value.end).includes('\n');
    return isLong ? [value] : [];
  });
}
