import { type CodeAction, CodeActionKind, type Range, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { editText } from '../../document/edit/editText';
import { removalOfComment } from '../../domain/checkpoints/removeComment';
import { textEditsIn } from '../readText';
import { titleIn } from '../facts/circumstances';
import { type CodeText, commentsOf, lineOf, rangeOnLine } from './codeContext';
import { diagnosticOf } from './diagnostics';
import { type CodeProblem, problemsOf } from './problems';

/** A new checkpoint is offered for so many deliverables. */
const MOST_DELIVERABLES = 3;

/** What can be done about the problems of review comments in the lines of a range. */
export function quickFixesInCode(context: CodeText, { start, end }: Range): CodeAction[] {
  const { agreement, file } = context;
  return commentsOf(context, file)
    .filter(({ line }) => start.line <= line && line <= end.line)
    .flatMap((comment) => problemsOf(agreement, comment))
    .flatMap((problem) =>
      fixesFor(context, problem).map(({ title, edit, isPreferred = false }) => ({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnosticOf(problem)],
        edit,
        ...(isPreferred && { isPreferred }),
      })),
    );
}

interface CodeFix {
  readonly title: string;
  readonly edit: WorkspaceEdit;
  readonly isPreferred?: boolean;
}

function fixesFor(context: CodeText, problem: CodeProblem): readonly CodeFix[] {
  const { code, suggestion, columns } = problem;
  const change = (title: string, range: Range, newText: string, isPreferred: boolean): CodeFix => ({
    title,
    edit: editOf(context.text.uri, [{ range, newText }]),
    isPreferred,
  });
  const suggested =
    suggestion === undefined
      ? []
      : [change(`Change to "${suggestion}"`, rangeOnLine(problem.line, columns), suggestion, true)];
  switch (code) {
    case 'unknown-checkpoint':
      return [...suggested, ...newCheckpoints(context, problem)];
    case 'unknown-person':
    case 'self-review':
      return [...suggested, ...withoutPerson(context, problem)];
    case 'approved-checkpoint':
      return [change('Remove the comment', rangeOfComment(context, problem), '', true)];
  }
}

/** The line of the comment with its end, or the comment alone. */
function rangeOfComment({ text }: CodeText, { line, comment }: CodeProblem): Range {
  const { isWholeLine, ...columns } = removalOfComment(lineOf(text, line), comment);
  return isWholeLine
    ? { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }
    : rangeOnLine(line, columns);
}

/** Asks that person no more, unless nothing would be left of the comment's head. */
function withoutPerson({ text }: CodeText, { line, columns, comment }: CodeProblem): readonly CodeFix[] {
  const { id, people } = comment;
  const index = people.findIndex(({ start }) => start === columns.start);
  const person = people[index];
  const before = people[index - 1] ?? id;
  const after = people[index + 1];
  if (!person || (!before && !after)) return [];
  const start = before ? before.end : person.start - 1;
  const end = before || !after ? person.end : after.start - 1;
  const edit = editOf(text.uri, [{ range: rangeOnLine(line, { start, end }), newText: '' }]);
  return [{ title: `Do not ask "${person.word}"`, edit }];
}

/** Adds the checkpoint to a deliverable that somebody works on: those whose code this is first. */
function newCheckpoints({ agreement, file }: CodeText, { comment }: CodeProblem): readonly CodeFix[] {
  const id = comment.id?.word;
  const { document, text } = agreement;
  if (id === undefined || document.fault) return [];
  const owns = (paths: readonly string[] = []): boolean => paths.some((glob) => file.startsWith(literalPartOf(glob)));
  const open = [...(document.agreement.deliverables ?? [])]
    .filter(([, { status }]) => status !== 'accepted' && status !== 'dropped')
    .toSorted(([, a], [, b]) => Number(owns(b.paths)) - Number(owns(a.paths)));
  return open.slice(0, MOST_DELIVERABLES).flatMap(([deliverable]) => {
    const title = comment.text.word === '' ? id : comment.text.word;
    const path = ['deliverables', deliverable, 'checkpoints'];
    const result = editText(document.text, [{ kind: 'add', path, key: id, value: { title } }]);
    if (!result.ok) return [];
    const edit = editOf(text.uri, textEditsIn(agreement, result.edits));
    return [{ title: `Add the checkpoint "${id}" to "${titleIn(agreement, deliverable)}"`, edit }];
  });
}

/** The folder below which a pattern can match; one that excludes matches nothing here. */
function literalPartOf(glob: string): string {
  return glob.startsWith('!') ? '!' : (/^[^*?[{\\]*/u.exec(glob)?.[0] ?? '');
}

function editOf(uri: string, edits: TextEdit[]): WorkspaceEdit {
  return { changes: { [uri]: edits } };
}
