import { isMap } from 'yaml';
import type { Node } from 'yaml';
import { MAX_DEPTH } from '../limits';
import { spanOf } from '../spans';
import { compose, mend } from '../syntax';
import type { Syntax } from '../syntax';
import type { SyntaxFault } from '../syntaxFaults';

/** How deep a piece may nest, so that it is not too deep in the whole text either. */
const PIECE_DEPTH = MAX_DEPTH - 10;

/** A stretch of a text that was parsed by itself. */
export interface PieceSyntax {
  /** The stretch, and before it what it needs to be parsed as it would be in the whole text. */
  readonly text: string;
  /** How much of that stands before the stretch. */
  readonly lead: number;
  /** Its root is the mapping whose entry the stretch is. */
  readonly syntax: Syntax;
}

/** A key for a mapping to stand below: half a line in the first column belongs to the mapping above it. */
const LEAD = 'x:\n';

/** An entry that would end any quotation or bracket that is still open. */
const NEXT = `x-next: ["'", {}]\n`;

/** The syntax of a stretch of lines. Undefined where its fault may reach beyond it or cannot be read past. */
export function pieceSyntaxOf(stretch: string, isNested: boolean): PieceSyntax | undefined {
  const syntax = compose(stretch, PIECE_DEPTH);
  if (!syntax.fault) return { text: stretch, lead: 0, syntax };
  const lead = isNested ? LEAD : '';
  const text = lead + stretch;
  const { fault, mended } = parsed(text);
  const root = isNested ? onlyValue(mended.root) : mended.root;
  if (!mended.lost || !isMap(root)) return undefined;
  // The entry that follows stands in the column of this one, or in the first one.
  const staysHere = [columnOf(root, text), 0].every((column) => {
    const longer = parsed(`${text}${text.endsWith('\n') ? '' : '\n'}${' '.repeat(column)}${NEXT}`);
    const { lost } = longer.mended;
    return (
      isSame(longer.fault, fault) && isSame(longer.mended.fault, mended.fault) && lost?.start === mended.lost?.start
    );
  });
  return staysHere ? { text, lead: lead.length, syntax: { ...mended, root } } : undefined;
}

function parsed(text: string): { readonly fault: SyntaxFault | undefined; readonly mended: Syntax } {
  const syntax = compose(text, PIECE_DEPTH);
  return { fault: syntax.fault, mended: mend(text, syntax, PIECE_DEPTH) };
}

function isSame(a: SyntaxFault | undefined, b: SyntaxFault | undefined): boolean {
  return a?.message === b?.message && a?.span.start === b?.span.start && a?.span.end === b?.span.end;
}

function onlyValue(root: Node | null): unknown {
  return isMap(root) && root.items.length === 1 ? root.items[0]?.value : undefined;
}

function columnOf(node: Node, text: string): number {
  const { start } = spanOf(node);
  return start - (text.lastIndexOf('\n', start - 1) + 1);
}
