import type { Document, YAMLParseError } from 'yaml';
import type { TextSpan } from '../domain/finding';
import type { ProblemCode } from '../domain/problemCodes';
import { unclosedBefore } from './repairs';

/** Something in a text that keeps it from being one YAML document of a reasonable depth. */
export interface SyntaxFault {
  readonly code: ProblemCode & ('yaml-syntax' | 'too-deep' | 'multiple-documents');
  readonly message: string;
  readonly span: TextSpan;
}

/** The first of the parser's complaints about a document. */
export function firstFault(document: Document.Parsed, text: string): SyntaxFault | undefined {
  const [error] = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (error === undefined) return undefined;
  const [start] = error.pos;
  const opening = UNCLOSED.test(error.message) ? unclosedBefore(start, document.contents, text) : undefined;
  if (opening) return neverClosed(visiblePart([opening.start, opening.end], text));
  return { code: 'yaml-syntax', message: explain(error), span: visiblePart(error.pos, text) };
}

/** The fault of a quotation or a bracket without an end, which the parser misses only further on. */
export function neverClosed(span: TextSpan): SyntaxFault {
  return { code: 'yaml-syntax', message: 'What opens here is never closed.', span };
}

/** What can be seen of a span on one line: the parser points at indentation too, over the ends of lines, and behind the text. */
function visiblePart([start, end]: readonly [number, number], text: string): TextSpan {
  const [blanks = ''] = /^ */u.exec(text.slice(start, lineEnd(text, start))) ?? [];
  const from = start + blanks.length;
  const to = lineEnd(text, from);
  return from < to ? { start: from, end: Math.min(Math.max(end, from + 1), to) } : { start, end: Math.min(end, to) };
}

function lineEnd(text: string, start: number): number {
  const breaks = /[\r\n]|$/gu;
  breaks.lastIndex = start;
  return breaks.exec(text)?.index ?? text.length;
}

/** Nothing but one document is read. */
export function faultOfSecondDocument(second: Document.Parsed | void, text: string): SyntaxFault | undefined {
  if (!second) return undefined;
  const [start] = second.range;
  return {
    code: 'multiple-documents',
    message: 'A second YAML document starts here. Only the first one is read: remove the `---` or what follows it.',
    span: { start, end: lineEnd(text, start) },
  };
}

/** What the parser says of quotations and brackets that do not end. */
const UNCLOSED = /^Missing closing | end with a [\]}]$/u;

/** Frequent slips in words for people who do not write YAML every day, by what the parser says of them. */
const SLIPS: readonly (readonly [parser: RegExp, people: string])[] = [
  [/^Tabs /u, 'YAML is indented with spaces, and a tab stands here. Replace the tabs with spaces.'],
  [/^Implicit /u, 'A colon is missing here. An entry is a key, a colon, a space and a value.'],
  [/^Missing , /u, 'A comma is missing before this item.'],
  [/ cannot start with /u, 'Text that begins with this character goes in quotes.'],
  [/^Nested mappings /u, 'A second `:` on this line makes it ambiguous. Put the text in quotes.'],
  [/^Invalid escape /u, 'In double quotes a backslash has a meaning of its own. Write two, or use single quotes.'],
  [
    /same column|^A block sequence /u,
    'This line is indented differently from its neighbours. Align it with the entries it belongs to.',
  ],
  [/^(?:Alias|Anchor) /u, 'Text that begins with `*` or `&` goes in quotes.'],
];

/** What is wrong: in words for people where the slip is a frequent one, in the parser's own where it is not. */
function explain({ message }: YAMLParseError): string {
  for (const [parser, people] of SLIPS) {
    const match = parser.exec(message);
    if (match) return people.replace('$1', match[1] ?? '');
  }
  return `This is not valid YAML: ${message.replace(/\.$/u, '')}.`;
}
