import type { CST, Node } from 'yaml';
import { entriesOf, isBlockCollection, keepsLineBreaks } from './layout';

/** The block of text with which a node ends; undefined when it ends with anything else. */
export function lastBlockScalar(node: Node | null): CST.BlockScalar | undefined {
  if (isBlockCollection(node)) return lastBlockScalar(entriesOf(node).at(-1)?.value ?? null);
  return node?.srcToken?.type === 'block-scalar' ? node.srcToken : undefined;
}

/** Whether blank lines after a node would become a part of its text. */
export function lastScalarKeeps(node: Node | null): boolean {
  const scalar = lastBlockScalar(node);
  return scalar !== undefined && keepsLineBreaks(scalar);
}
