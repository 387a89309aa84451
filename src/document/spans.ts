import { isCollection, isNode, isPair } from 'yaml';
import type { Node } from 'yaml';
import type { TextSpan } from '../domain/finding';

/** The text of a node itself, without the white space and comments that follow it. */
export function spanOf(node: Node): TextSpan {
  const [start, end] = node.range ?? [0, 0];
  // The parser lets a block collection reach as far as the next thing in the text; it ends where its last item does.
  return { start, end: isCollection(node) && !node.flow ? Math.max(start, endOf(node.items.at(-1))) : end };
}

/** A span of a part of a text as a span of the whole, where the part begins at an offset. */
export function moved({ start, end }: TextSpan, offset: number): TextSpan {
  return { start: start + offset, end: end + offset };
}

function endOf(item: unknown): number {
  if (isPair(item)) return Math.max(endOf(item.key), endOf(item.value));
  return isNode(item) ? spanOf(item).end : 0;
}
