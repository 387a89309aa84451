import type { Position, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { ServiceContext } from '../context';
import { type IdMention, idAt } from '../ids';
import { type OrRefusal, type Renameable, refuse, renameAt, renameMentions } from '../rename';
import { type CodeContext, type CodeText, commentAt, mentionsInCode, rangeOnLine } from './codeContext';

/** What a rename at a position of the code would change. */
export function prepareRenameInCode(context: CodeText, position: Position): OrRefusal<Renameable> {
  const mention = commentAt(context, position)?.mention;
  if (!mention)
    return refuse('There is no id of a review here. Put the cursor on the id of a checkpoint or of a person.');
  return { ok: true, value: { range: rangeOnLine(position.line, mention.columns), placeholder: mention.id } };
}

/** Renames what the id at a position of the code names, in the agreement and in all code. */
export function renameInCode(context: CodeText, position: Position, to: string): OrRefusal<WorkspaceEdit> {
  const mention = commentAt(context, position)?.mention;
  if (!mention) return refuse('There is no id of a review here any more.');
  return withCode(renameMentions(context.agreement, mention, to), mention, to, context);
}

/** Renames what the id at a position of the agreement names, in the agreement and in all code. */
export function renameWithCode(
  read: ServiceContext,
  position: Position,
  to: string,
  code: CodeContext,
): OrRefusal<WorkspaceEdit> {
  const mention = idAt(read, read.text.offsetAt(position));
  const renamed = renameAt(read, position, to);
  return mention ? withCode(renamed, mention, to, code) : renamed;
}

function withCode(
  renamed: OrRefusal<WorkspaceEdit>,
  mention: Pick<IdMention, 'kind' | 'id'>,
  to: string,
  code: CodeContext,
): OrRefusal<WorkspaceEdit> {
  if (!renamed.ok) return renamed;
  const changes: Record<string, TextEdit[]> = { ...renamed.value.changes };
  for (const { uri, range } of mentionsInCode(code, mention)) (changes[uri] ??= []).push({ range, newText: to });
  return { ok: true, value: { changes } };
}
