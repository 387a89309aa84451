import type { Location, Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CommentInCode, CommentOnLine } from '../../domain/checkpoints/codePlace';
import { type Columns, type ReviewComment, reviewCommentsIn } from '../../domain/checkpoints/reviewComment';
import type { Id } from '../../domain/values/id';
import type { ServiceContext } from '../context';
import type { IdMention } from '../ids';

/** What is known around a text of code. */
export interface CodeContext {
  /** The agreement of the folder, in the zone of who asks. */
  readonly agreement: ServiceContext;
  /** Every review comment of the folder, by file and then from top to bottom. */
  readonly comments: readonly CommentInCode[];
  /** The URI of a file of the folder. */
  readonly uriOf: (file: string) => string;
}

/** A text of code that is asked about. */
export interface CodeText extends CodeContext {
  readonly text: TextDocument;
  /** Its path from the folder, with slashes. */
  readonly file: string;
}

/** An id in a review comment. */
export interface CodeMention {
  readonly kind: 'checkpoint' | 'person';
  readonly id: Id;
  readonly columns: Columns;
}

/** The review comment at a position, and the id in it; undefined elsewhere. */
export function commentAt(
  { text }: Pick<CodeText, 'text'>,
  { line, character }: Position,
): { readonly comment: ReviewComment; readonly mention?: CodeMention } | undefined {
  const holds = ({ start, end }: Columns): boolean => start <= character && character <= end;
  const comment = reviewCommentsIn(lineOf(text, line)).find(holds);
  if (!comment) return undefined;
  const mention = mentionsIn(comment).find(({ columns }) => holds(columns));
  return { comment, ...(mention && { mention }) };
}

/** A line of a text, without its end. */
export function lineOf(text: TextDocument, line: number): string {
  const start = { line, character: 0 };
  return text.getText({ start, end: { line: line + 1, character: 0 } }).replace(/[\r\n]+$/u, '');
}

/** The ids in a review comment, from left to right. */
export function mentionsIn({ id, people }: ReviewComment): readonly CodeMention[] {
  return [
    ...(id ? [{ kind: 'checkpoint' as const, id: id.word, columns: id }] : []),
    ...people.map((person) => ({ kind: 'person' as const, id: person.word, columns: person })),
  ];
}

/** Where the code of the folder mentions somebody or something. */
export function mentionsInCode(
  { comments, uriOf }: CodeContext,
  { kind, id }: Pick<IdMention, 'kind' | 'id'>,
): readonly Location[] {
  return comments.flatMap(({ file, line, comment }) =>
    mentionsIn(comment)
      .filter((mention) => mention.kind === kind && mention.id === id)
      .map(({ columns }) => ({ uri: uriOf(file), range: rangeOnLine(line, columns) })),
  );
}

/** Columns of a line as LSP has them. */
export function rangeOnLine(line: number, { start, end }: Columns): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}

/** The comments of one file. */
export function commentsOf({ comments }: CodeContext, file: string): readonly CommentOnLine[] {
  return comments.filter((comment) => comment.file === file);
}
