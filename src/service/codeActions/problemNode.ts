import { nodesAround } from '../../document/outline';
import type { OutlineNode } from '../../document/outline';
import type { Problem } from '../../document/problem';
import type { TextSpan } from '../../domain/finding';
import type { ReadText } from '../readText';

/** What a problem is about, and what that stands in. */
export interface ProblemNode {
  readonly node: OutlineNode;
  /** Undefined for the whole text. */
  readonly parent: OutlineNode | undefined;
  /** Whether the problem points at the key, and not at the value or a part of it. */
  readonly isKey: boolean;
}

/** The innermost node that a problem's span is the key or the value of, else the innermost that holds the span. */
export function nodeOf({ document }: ReadText, { span }: Problem): ProblemNode {
  const around = nodesAround(document.outline(), span.start).filter(({ extent }) => span.end <= extent.end);
  const exact = around.findLastIndex(({ key, value }) => isSame(key, span) || isSame(value, span));
  const index = exact >= 0 ? exact : around.length - 1;
  const node = around[index] ?? document.outline();
  return { node, parent: around[index - 1], isKey: isSame(node.key, span) };
}

/** The step of a path that names a node within its parent. */
export function nameOf({ path }: OutlineNode): string {
  return String(path.at(-1) ?? '');
}

/** The entry of that name; the first where there are several. */
export function childNamed({ children }: OutlineNode, name: string): OutlineNode | undefined {
  return children.find(({ path }) => path.at(-1) === name);
}

export function isSame(a: TextSpan | undefined, b: TextSpan): boolean {
  return a?.start === b.start && a.end === b.end;
}
