import type { TextSpan } from '../domain/finding';
import type { ProblemCode } from '../domain/problemCodes';
import { isLeak } from '../domain/rules/leak';
import type { ConflictedText } from './conflictMarkers';
import { doubtAround } from './doubt';
import type { Doubt } from './doubt';
import type { Problem, RelatedSpan } from './problem';
import type { Syntax } from './syntax';
import type { SyntaxFault } from './syntaxFaults';

/** Something that keeps a part of the text from being read, whatever the format makes of the rest. */
export interface Fault {
  readonly code: ProblemCode;
  readonly message: string;
  readonly span: TextSpan;
  readonly related?: readonly RelatedSpan[];
  /** What is told beside it: all problems, those before it, or none because they would only repeat it. */
  readonly beside: 'all' | 'before' | 'none';
  /** What cannot be relied on where a slip was read past: what it may have caused is not told. */
  readonly doubt?: Doubt;
}

/** What is known of a text before its content is read. */
export interface Findings {
  readonly isTooLarge: boolean;
  readonly conflicts: ConflictedText | undefined;
  readonly text: string;
  readonly syntax: Syntax;
}

/** The fault to tell: of several, the one that causes the others. */
export function faultIn({ isTooLarge, conflicts, text, syntax }: Findings): Fault | undefined {
  if (isTooLarge) return faultOfSize();
  if (conflicts) return faultOfConflicts(conflicts);
  const { fault, lost } = syntax;
  return faultOfCharacters(text) ?? (fault && faultOfSyntax(fault, lost && doubtAround(fault.span, lost, text)));
}

/** Whether a problem is worth telling beside a fault. */
export function standsBeside(problem: Problem, { beside, doubt, span: { start } }: Fault): boolean {
  const { code, span } = problem;
  if (isLeak(code)) return true;
  if (beside === 'all') return !doubt?.mayCause(problem);
  // What is missing may well stand in the part that cannot be read.
  return beside === 'before' && code !== 'missing-key' && code !== 'empty-value' && span.end <= start;
}

/** An editor's text has no bytes, so units are counted; the whole text is left alone. */
function faultOfSize(): Fault {
  const message = 'The file is larger than 8 MiB. Keep agreements short, and link to what is long.';
  return { code: 'too-large', message, span: { start: 0, end: 0 }, beside: 'none' };
}

/** Git's conflict markers, as one fault at the first of them. */
function faultOfConflicts({ markers: [first, ...others] }: ConflictedText): Fault {
  const message =
    'Git left a merge conflict here. Keep the lines you want and remove the markers; until then your own side is shown.';
  const related = others.slice(0, MAX_RELATED).map((span) => ({ span, message: 'Another marker is here.' }));
  return { code: 'merge-conflict', message, span: first, related, beside: 'none' };
}

/** Beyond these, other places explain nothing any more. */
const MAX_RELATED = 20;

/** What YAML 1.2 (section 5.1) does not let a text hold, and what is left of bytes that are no UTF-8 once an editor has decoded them. */
const UNREADABLE_CHARACTER = /(?![\t\n\r\u0085])[\p{Cc}\p{Cs}\uFFFD-\uFFFF]/u;

/** Whether a text holds a character that none may hold. */
export function hasUnreadableCharacters(text: string): boolean {
  return UNREADABLE_CHARACTER.test(text);
}

function faultOfCharacters(text: string): Fault | undefined {
  const match = UNREADABLE_CHARACTER.exec(text);
  if (!match) return undefined;
  const [character] = match;
  const span = { start: match.index, end: match.index + character.length };
  if (character === '\uFFFD' || character === '\0') {
    const message = 'The file is not valid UTF-8 text. Open it with its own encoding and save it as UTF-8.';
    return { code: 'not-utf8', message, span, beside: 'before' };
  }
  const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const message = `A character that no text may hold stands here (${name}). Remove it.`;
  return { code: 'yaml-syntax', message, span, beside: 'before' };
}

/** The parser's first complaint. A second document leaves the first one whole, and a slip that was read past most of it. */
export function faultOfSyntax(fault: SyntaxFault, doubt: Doubt | undefined): Fault {
  if (doubt) return { ...fault, beside: 'all', doubt };
  return { ...fault, beside: fault.code === 'multiple-documents' ? 'all' : 'before' };
}
