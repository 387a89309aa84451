import { parseDocument } from '../../../document/document';
import { applyEdits } from '../../../document/edit/textEdit';
import type { TextEdit } from '../../../document/edit/textEdit';
import type { Problem } from '../../../document/problem';
import type { Fix, QuickFix } from '../fix';
import { byEdits } from '../fix';
import { inQuotes } from './quote';

/** The longest text, in UTF-16 units, of which guesses are tried out: each takes reading it once. */
const LONGEST = 64 * 1024;

/** A repair that may or may not be what was meant. */
interface Guess {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/**
 * Mends frequent slips of those who do not write YAML every day. Which of them it was cannot be told from where the parser
 * stumbles, so each repair is tried, and offered only if the text can be read with it and nothing new is wrong.
 */
export const syntax: QuickFix = {
  codes: ['yaml-syntax'],
  fixesFor: (problem, context) => {
    const { text, problems } = context.document;
    if (text.length > LONGEST) return [];
    const guesses = [...guessesFor(problem, text)].filter(({ edits }) => {
      const mended = parseDocument(applyEdits(text, edits), context);
      return !mended.fault && mended.problems.length < problems.length;
    });
    return guesses.map(({ title, edits }, index): Fix => ({
      title,
      isPreferred: index === 0,
      edits: byEdits(...edits),
    }));
  },
};

function* guessesFor({ span }: Problem, text: string): Generator<Guess> {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const feed = text.indexOf('\n', start);
  const line = text.slice(start, feed < 0 ? text.length : feed).trimEnd();
  yield* withoutTabs(text);
  yield* closed(line, start, span.start);
  yield* doubledBackslash(text, span.start);
  yield* quotedValue(text, line, start);
  yield* withColon(line, start);
  yield* aligned(text, line, start);
}

function* withoutTabs(text: string): Generator<Guess> {
  const edits = [...text.matchAll(/^ *\t[ \t]*/gmu)].map(({ index, 0: indent }) => ({
    start: index,
    end: index + indent.length,
    text: indent.replaceAll('\t', '  '),
  }));
  if (edits.length > 0) yield { title: 'Replace the tabs with spaces', edits };
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}', '"': '"', "'": "'" };

function* closed(line: string, start: number, opening: number): Generator<Guess> {
  const mark = CLOSING[line[opening - start] ?? ''];
  if (mark === undefined) return;
  const end = start + line.replace(/\s+#.*$/u, '').length;
  yield { title: `Close it with ${mark}`, edits: [{ start: end, end, text: mark }] };
}

function* doubledBackslash(text: string, at: number): Generator<Guess> {
  const start = text[at] === '\\' ? at : text.lastIndexOf('\\', at);
  if (start < 0 || at - start > 1) return;
  yield { title: 'Write the backslash twice', edits: [{ start, end: start, text: '\\' }] };
}

/** From the value's first character to the end of the line or to the comment behind it; not what is in quotes already. */
function* quotedValue(text: string, line: string, start: number): Generator<Guess> {
  const [, before = '', value = ''] = /^(\s*(?:-\s+)*(?:[^\s:][^:]*:\s+|-\s+)?)(\S.*?)(?:\s+#.*)?$/u.exec(line) ?? [];
  if (value === '' || /^["']/u.test(value)) return;
  const from = start + before.length;
  yield { title: 'Put the text in quotes', edits: [inQuotes(text, { start: from, end: from + value.length })] };
}

function* withColon(line: string, start: number): Generator<Guess> {
  const word = /^\s*(?:-\s+)*[a-z][\w-]*(?=\s+\S|\s*$)/u.exec(line)?.[0];
  if (word === undefined) return;
  const end = start + word.length;
  yield { title: 'Add the colon', edits: [{ start: end, end, text: ':' }] };
}

/** Moves the line below those above it, the nearest indentation first. */
function* aligned(text: string, line: string, start: number): Generator<Guess> {
  const own = line.search(/\S|$/u);
  const columns = text
    .slice(0, start)
    .split('\n')
    .filter((above) => /^ *[^\s#]/u.test(above))
    .map((above) => above.search(/\S/u))
    .filter((column) => column !== own)
    .toReversed();
  for (const column of new Set(columns)) {
    yield { title: 'Align the line', edits: [{ start, end: start + own, text: ' '.repeat(column) }] };
  }
}
