import type { Node } from 'yaml';
import type { TextSpan } from '../domain/finding';

/** The text of a node itself, without the white space and comments that follow it. */
export function spanOf(node: Node): TextSpan {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}
