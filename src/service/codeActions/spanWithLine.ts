import type { OutlineNode } from '../../document/outline';
import type { TextSpan } from '../../domain/finding';

/**
 * An entry with its line breaks, or with the comma before it. Undefined where something else stands on its lines, or an anchor in
 * it that other places may need.
 */
export function spanWithLine({ extent }: OutlineNode, { isFlow }: OutlineNode, text: string): TextSpan | undefined {
  if (/(?<=\s)&\S/u.test(text.slice(extent.start, extent.end))) return undefined;
  if (isFlow) {
    const comma = /,\s*$/u.exec(text.slice(0, extent.start));
    return comma ? { start: comma.index, end: extent.end } : undefined;
  }
  const start = text.lastIndexOf('\n', extent.start - 1) + 1;
  const feed = text.indexOf('\n', extent.end);
  const end = feed < 0 ? text.length : feed;
  const isAlone = text.slice(start, extent.start).trim() === '' && /^\s*(?:#|$)/u.test(text.slice(extent.end, end));
  return isAlone ? { start, end: feed < 0 ? end : feed + 1 } : undefined;
}
