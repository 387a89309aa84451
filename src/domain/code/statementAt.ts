import { type CodeSigns, type OpenPart, openParts } from './openParts';

/** A line above which a comment can stand. */
export interface Statement {
  /** Counted from zero. */
  readonly line: number;
  /** Among the children of an element, where only an expression in braces can hold a comment. */
  readonly amongElements: boolean;
}

/** What goes on with what the line before began. */
const GOES_ON = /^\s*(?:\?\.|\.(?!\.)|&&|\|\||\?\?|[?:|=]|\+(?!\+))/u;
const ENDS_OPEN = /(?:[=(&|?:]|[^+]\+|=>)$/u;
const CLOSES = /^\s*[)\]}]/u;

/**
 * The statement that a line is part of, as far as its signs show: a line in the middle of a text, a tag, a list in brackets or a
 * chain of calls leads to the line that begins it. The entries of a block in braces are statements of their own.
 *
 * @param first the first line of the code, which may be embedded in something else.
 */
export function statementAt(lines: readonly string[], first: number, line: number, signs: CodeSigns): Statement {
  const parts = openParts(lines, first, line, signs);
  for (let at = line; ;) {
    const open = parts.get(at);
    const above = lineAbove(lines, at, open, signs);
    if (above === undefined || above >= at || above < first) {
      return { line: at, amongElements: open?.kind === 'children' };
    }
    at = above;
  }
}

/** What no comment can stand in. */
const WHOLE: ReadonlySet<OpenPart['kind']> = new Set(['text', 'hereDocument', 'comment', 'tag']);

/** The line that the statement comes from; undefined where it begins here. */
function lineAbove(
  lines: readonly string[],
  at: number,
  open: OpenPart | undefined,
  { chains }: CodeSigns,
): number | undefined {
  const text = lines[at] ?? '';
  if (open && WHOLE.has(open.kind)) return open.line;
  if (open?.kind === 'children') return /^\s*<\//u.test(text) ? open.line : undefined;
  if (open && (open.sign !== '{' || CLOSES.test(text))) return open.line;
  let before = at - 1;
  while (lines[before]?.trim() === '') before--;
  const said = lines[before]?.trim();
  if (said === undefined) return undefined;
  if (said.endsWith('\\')) return before;
  if (!chains || said.startsWith('//')) return undefined;
  return GOES_ON.test(text) || (ENDS_OPEN.test(said) && !LABEL.test(said)) ? before : undefined;
}

/** What ends with a colon and begins statements of its own: `case 1:`, `default:`, a label. */
const LABEL = /^(?:case\b.*|\w+\s*):$/u;
