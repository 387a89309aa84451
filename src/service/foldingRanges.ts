import { FoldingRangeKind } from 'vscode-languageserver';
import type { FoldingRange } from 'vscode-languageserver';
import { nodesIn } from '../document/outline';
import type { OutlineNode } from '../document/outline';
import type { ReadText } from './readText';

const REGION_START = /^\s*#\s*region\b/u;
const REGION_END = /^\s*#\s*endregion\b/u;
const COMMENT = /^\s*#/u;

/** What can be folded: entries of several lines, comments of several lines, and what stands between region markers. */
export function foldingRanges(read: ReadText): FoldingRange[] {
  const { text, document } = read;
  const entries: FoldingRange[] = [];
  const inTexts = new Set<number>();
  for (const node of nodesIn(document.outline())) {
    const startLine = text.positionAt(node.extent.start).line;
    const endLine = text.positionAt(node.extent.end).line;
    if (endLine === startLine || node.path.length === 0) continue;
    // An item of a list that is a list or a mapping folds with what stands in it.
    if (node.key || node.kind === 'text' || node.isFlow) entries.push({ startLine, endLine: lastLine(read, node) });
    if (node.kind === 'text') for (let line = startLine + 1; line <= endLine; line++) inTexts.add(line);
  }
  return [...entries, ...commentRanges(document.text, inTexts)].filter(({ startLine, endLine }) => endLine > startLine);
}

/** A block text may reach over the line break at its end; the line below it is not a part of it. */
function lastLine({ text, document }: ReadText, { extent }: OutlineNode): number {
  const end = extent.start + document.text.slice(extent.start, extent.end).trimEnd().length;
  return text.positionAt(end).line;
}

/** Runs of comment lines, and the lines from a region's marker to the one that ends it; lines within texts are none. */
function commentRanges(text: string, inTexts: ReadonlySet<number>): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const regions: number[] = [];
  let runStart: number | undefined;
  for (const [index, line] of [...text.split(/\r\n|\r|\n/u), ''].entries()) {
    const isComment = COMMENT.test(line) && !inTexts.has(index);
    const isMarker = isComment && (REGION_START.test(line) || REGION_END.test(line));
    if (isComment && !isMarker) runStart ??= index;
    else if (runStart !== undefined) {
      ranges.push({ startLine: runStart, endLine: index - 1, kind: FoldingRangeKind.Comment });
      runStart = undefined;
    }
    if (!isMarker) continue;
    if (REGION_START.test(line)) regions.push(index);
    else {
      const startLine = regions.pop();
      if (startLine !== undefined) ranges.push({ startLine, endLine: index, kind: FoldingRangeKind.Region });
    }
  }
  return ranges;
}
