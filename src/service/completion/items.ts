import { type CompletionItem, InsertTextFormat, InsertTextMode, type TextEdit } from 'vscode-languageserver';
import type { Cursor } from '../../document/cursor/cursor';
import type { TextSpan } from '../../domain/finding';
import { plainLetters } from '../../domain/values/plainLetters';
import { shapeOf } from '../../domain/format/shape';
import { ownMarkup } from '../markup';
import { rangeIn } from '../readText';
import type { Candidate, Candidates, Question, Writes } from './candidate';

/** What travels with an item, so that the rest of it can be worked out when it is looked at. */
export interface ItemData {
  readonly uri: string;
  readonly about: NonNullable<Candidate['about']>;
  readonly path: Cursor['path'];
}

/** Candidates as items that write themselves at the place in question, in their order. */
export function itemsFor(question: Question, { candidates, isChosen = false, kept = 0 }: Candidates): CompletionItem[] {
  const { context, cursor, abilities } = question;
  const typed = cursor.typed.slice(kept);
  const spans = {
    value: replacedSpan(question, kept),
    yaml: cursor.quote ? cursor.span : replacedSpan(question, kept),
  };
  return ranked(candidates, isChosen ? '' : typed).map((candidate, index) => {
    const { label, kind, beside, documentation, about, leadsOn, writes } = candidate;
    const span = spans[writes.kind];
    const { newText, isSnippet } = written(writes, question, span);
    const textEdit: TextEdit = { range: rangeIn(context, span), newText };
    return {
      label,
      kind,
      textEdit,
      sortText: String(index).padStart(4, '0'),
      // What was chosen by what is typed must not be sorted out again by its name.
      filterText: (isChosen && typed) || filterOf(candidate, typed, cursor),
      ...(beside !== undefined &&
        (abilities.labelDetails ? { labelDetails: { description: beside } } : { detail: beside })),
      ...(documentation !== undefined && { documentation: ownMarkup(documentation, abilities) }),
      ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
      ...(newText.includes('\n') && { insertTextMode: InsertTextMode.adjustIndentation }),
      ...(about && { data: { uri: context.text.uri, about, path: cursor.path } satisfies ItemData }),
      ...(leadsOn &&
        abilities.suggestCommand !== undefined && {
          command: { title: 'Suggest', command: abilities.suggestCommand },
        }),
    };
  });
}

/** Candidates with those in front that begin with what is typed, then those of which a later word does. */
function ranked(candidates: readonly Candidate[], typed: string): readonly Candidate[] {
  const rankOf = ({ label, words = label }: Candidate): number =>
    startsWith(label, typed) || startsWith(words, typed) ? 0 : fromWord(words, typed) === undefined ? 2 : 1;
  return typed === '' ? candidates : candidates.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** Words from the one on that begins with what is typed; undefined where none does. */
function fromWord(text: string, typed: string): string | undefined {
  const words = text.split(' ');
  return words.map((_, index) => words.slice(index).join(' ')).find((rest) => startsWith(rest, typed));
}

/** Whether a text begins with what is typed, in any case and without accents. */
function startsWith(text: string, typed: string): boolean {
  return plainLetters(text).startsWith(plainLetters(typed));
}

/**
 * What an editor sorts a candidate out by, now and with the letters that are still to come. Some editors go by how that begins, so the
 * word that is begun comes first. What goes in place of a text with its quotes has to begin with one.
 */
function filterOf({ label, words = label, writes }: Candidate, typed: string, { quote }: Cursor): string {
  const begun = startsWith(label, typed) ? undefined : fromWord(words, typed);
  const filter = [...new Set([...(begun === undefined ? [] : [begun]), label, words])].join(' ');
  return writes.kind === 'yaml' && quote ? quote + filter : filter;
}

/** What is written there by now, without its quotes; what begins on the next line takes the blanks before the offset with it. */
function replacedSpan({ cursor, context, typed }: Question, kept: number): TextSpan {
  const { span, quote, text } = cursor;
  if (quote) return { start: span.start + 1 + kept, end: span.start + 1 + text.length };
  if (beginsBelow(cursor) && typed === '') {
    const { text: whole } = context.document;
    const lineStart = whole.lastIndexOf('\n', span.start - 1) + 1;
    const before = lineStart + whole.slice(lineStart, span.start).trimEnd().length;
    return { start: before, end: span.end };
  }
  return { start: span.start + kept, end: span.end };
}

/** Whether what is written behind a colon begins on the next line. */
function beginsBelow({ kind, part, isInFlow }: Cursor): boolean {
  const shape = part && shapeOf(part);
  return kind === 'value' && !isInFlow && (shape?.kind === 'fields' || shape?.kind === 'entries');
}

interface Written {
  readonly newText: string;
  readonly isSnippet: boolean;
}

function written(writes: Writes, { context, cursor, abilities }: Question, span: TextSpan): Written {
  const { kind, column, quote, isInFlow, below: columnBelow = column + 2 } = cursor;
  const { text } = context.document;
  if (writes.kind === 'value') {
    const value = quote ? writes.text : scalar(writes.text, isInFlow);
    const closing = quote && text[span.end] !== quote ? quote : '';
    return { newText: leading(cursor, text, span) + value + closing, isSnippet: false };
  }
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const indent = /^[ \t]*/u.exec(text.slice(lineStart, span.start))?.[0].length ?? 0;
  // Editors indent the lines of a snippet like the line it is put into.
  const below = ' '.repeat(Math.max(0, (beginsBelow(cursor) ? columnBelow : column) - indent));
  const before = beginsBelow(cursor)
    ? '\n' + below
    : kind === 'value'
      ? leading(cursor, text, span)
      : padding(cursor, lineStart, span);
  const body = before + writes.snippet.replaceAll('\n', `\n${below}`);
  return abilities.snippets
    ? { newText: body, isSnippet: /\$/u.test(body) }
    : { newText: withoutGaps(body), isSnippet: false };
}

/** What has to stand between a colon or a dash and a value, and in front of an item. */
function leading({ kind, isInFlow, column }: Cursor, text: string, span: TextSpan): string {
  if (kind === 'item') {
    const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
    return `${' '.repeat(Math.max(0, column - (span.start - lineStart)))}- `;
  }
  return !isInFlow && /[:-]/u.test(text[span.start - 1] ?? '') ? ' ' : '';
}

function padding({ isInFlow, column }: Cursor, lineStart: number, span: TextSpan): string {
  return isInFlow ? '' : ' '.repeat(Math.max(0, column - (span.start - lineStart)));
}

/** A value as it is, unless signs of flow style or readers of YAML 1.1 would take it for something else. */
function scalar(text: string, isInFlow: boolean): string {
  const isMisread = /^(?:y|n|yes|no|on|off)$/iu.test(text) || (isInFlow && /[,[\]{}]/u.test(text));
  return isMisread ? `"${text}"` : text;
}

/** The text of a snippet with what its gaps begin with. */
export function withoutGaps(snippet: string): string {
  return snippet
    .replaceAll(/\$\{\d+\|([^,|]*)[^|]*\|\}/gu, '$1')
    .replaceAll(/\$\{\d+:([^}]*)\}/gu, '$1')
    .replaceAll(/\$\d+/gu, '')
    .replaceAll(/\\([$}\\])/gu, '$1');
}

/** A text as it stands for itself in a snippet. */
export function literal(text: string): string {
  return text.replaceAll(/[$}\\]/gu, String.raw`\$&`);
}
