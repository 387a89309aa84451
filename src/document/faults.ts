import type { TextSpan } from '../domain/finding';
import type { ProblemCode } from '../domain/problemCodes';
import type { ConflictedText } from './conflictMarkers';
import { MAX_BYTES } from './limits';
import type { RelatedSpan } from './problem';
import type { SyntaxFault } from './syntax';

/** Something that keeps a part of the text from being read, whatever the format makes of the rest. */
export interface Fault {
  readonly code: ProblemCode;
  readonly message: string;
  readonly span: TextSpan;
  readonly related?: readonly RelatedSpan[];
  /** What is reported beside it: all problems, those before it, or none because they would only repeat it. */
  readonly beside: 'all' | 'before' | 'none';
}

/** The fault of a text that is not even looked at, or undefined when it can be parsed. An editor's text has no bytes, so units are counted. */
export function faultOfSize(text: string): Fault | undefined {
  if (text.length <= MAX_BYTES) return undefined;
  const message = 'The file is larger than 8 MiB. Keep agreements short, and link to what is long.';
  return { code: 'too-large', message, span: { start: 0, end: 0 }, beside: 'none' };
}

/** Git's conflict markers, as one fault at the first of them. */
export function faultOfConflicts({ markers: [first, ...others] }: ConflictedText): Fault {
  const message =
    'Git left a merge conflict here. Keep the lines you want and remove the markers; until then your own side is shown.';
  const related = others.map((span) => ({ span, message: 'Another marker is here.' }));
  return { code: 'merge-conflict', message, span: first, related, beside: 'none' };
}

/** A replacement character is what is left of bytes that are no UTF-8 once an editor has decoded them. */
export function faultOfDecoding(text: string): Fault | undefined {
  const start = text.indexOf('\uFFFD');
  if (start < 0) return undefined;
  const message = 'The file is not valid UTF-8 text. Open it with its own encoding and save it as UTF-8.';
  return { code: 'not-utf8', message, span: { start, end: start + 1 }, beside: 'before' };
}

/** The parser's first complaint. A second document leaves the first one whole. */
export function faultOfSyntax(fault: SyntaxFault | undefined): Fault | undefined {
  return fault && { ...fault, beside: fault.code === 'multiple-documents' ? 'all' : 'before' };
}
