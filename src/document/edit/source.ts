import { Composer } from 'yaml';
import type { CST, Document, Node } from 'yaml';
import type { TextSpan } from '../../domain/finding';
import { parseTokens } from '../syntax';
import { commentsIn } from './comments';
import { Refused } from './refusal';

/** A text that is to be edited, without a byte order mark, with its syntax and everything that is known of its lines. */
export class Source {
  readonly text: string;
  /** Null where the text holds nothing but white space and comments. */
  readonly root: Node | null;
  /** The text of every comment, without the white space around it, in order. */
  readonly comments: readonly TextSpan[];
  /** What ends most lines. */
  readonly eol: string;
  /** Whether the text marks the end of its document. */
  readonly isClosed: boolean;

  /** Refuses a text that is not exactly one YAML document without faults. */
  constructor(text: string) {
    // YAML ends a line at a lone carriage return too (YAML 1.2, section 5.4); the parser does not.
    this.text = text.includes('\r') ? text.replaceAll(/\r(?!\n)/gu, '\n') : text;
    const { tokens, tooDeep } = parseTokens(this.text);
    if (tooDeep) throw new Refused('The file nests deeper than any agreement needs.', 'Remove the nesting.');
    this.root = compose(tokens)?.contents ?? null;
    this.comments = [...commentsIn(tokens)];
    this.eol = commonLineEnding(text);
    this.isClosed = tokens.some(({ type }) => type === 'doc-end');
  }

  /** The start of the line that holds an offset. */
  lineStart(offset: number): number {
    return offset === 0 ? 0 : this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** The end of the line that holds an offset, before what ends it. */
  lineEnd(offset: number): number {
    const feed = this.text.indexOf('\n', offset);
    if (feed < 0) return this.text.length;
    return feed > offset && this.text[feed - 1] === '\r' ? feed - 1 : feed;
  }

  /** The start of the line after the one that holds an offset; the end of the text when there is none. */
  nextLine(offset: number): number {
    const feed = this.text.indexOf('\n', offset);
    return feed < 0 ? this.text.length : feed + 1;
  }

  /** How many characters stand before an offset on its line. */
  columnOf(offset: number): number {
    return offset - this.lineStart(offset);
  }

  /** Whether nothing but blanks stands before an offset on its line. */
  beginsLine(offset: number): boolean {
    return isBlank(this.text.slice(this.lineStart(offset), offset));
  }

  /** The comments that lie within a span. */
  commentsWithin({ start, end }: TextSpan): readonly TextSpan[] {
    return this.comments.filter((comment) => start <= comment.start && comment.end <= end);
  }

  slice({ start, end }: TextSpan): string {
    return this.text.slice(start, end);
  }
}

export function isBlank(text: string): boolean {
  return /^[ \t\r\n]*$/u.test(text);
}

function compose(tokens: readonly CST.Token[]): Document.Parsed | undefined {
  const documents = new Composer({
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
    keepSourceTokens: true,
  }).compose(tokens);
  const document = documents.next().value;
  if (!document) return undefined;
  if (document.errors[0]) throw new Refused('The file is not valid YAML.', 'Mend what the editor marks in it first.');
  if (documents.next().value) {
    throw new Refused('The file holds more than one YAML document.', 'Remove the `---` or what follows it first.');
  }
  return document;
}

function commonLineEnding(text: string): string {
  const counts = new Map<string, number>();
  for (const [ending] of text.matchAll(/\r\n|\r|\n/gu)) counts.set(ending, (counts.get(ending) ?? 0) + 1);
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), ['\n', 0] as [string, number])[0];
}
