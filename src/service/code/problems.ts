import type { CommentOnLine } from '../../domain/checkpoints/codePlace';
import type { Columns } from '../../domain/checkpoints/reviewComment';
import { closest } from '../../domain/didYouMean';
import type { CodeProblemCode } from '../../domain/checkpoints/codeProblemCodes';
import { nameIn, titleIn } from '../facts/circumstances';
import { oneLine } from '../../views/text';
import type { ServiceContext } from '../context';
import { type KnownCheckpoint, checkpointIn, checkpointsIn } from './checkpoints';

/** Something wrong with a review comment. */
export interface CodeProblem {
  readonly code: CodeProblemCode;
  /** One or two sentences: what is wrong, and what to do. */
  readonly message: string;
  readonly line: number;
  readonly columns: Columns;
  readonly comment: CommentOnLine['comment'];
  /** The id that was probably meant. */
  readonly suggestion?: string;
}

/** What is wrong with a comment; no id is unknown to an agreement of which a part cannot be read. */
export function problemsOf(context: ServiceContext, { line, comment }: CommentOnLine): readonly CodeProblem[] {
  const { id, people } = comment;
  const known = id && checkpointIn(context, id.word);
  const at = (columns: Columns) => ({ line, columns, comment });
  const problems: CodeProblem[] = [];
  const isWhole = context.document.fault === undefined;
  if (id && !known && isWhole) {
    const ids = checkpointsIn(context).map((each) => each.id);
    const message = `"${id.word}" is not the id of a checkpoint in the agreement.`;
    problems.push({ code: 'unknown-checkpoint', ...at(id), ...guess(message, id.word, ids) });
  }
  for (const { word, ...columns } of people) {
    const everyone = context.document.agreement.people;
    if (everyone?.has(word) || !isWhole) continue;
    const message = `"${word}" is not the id of a person in the agreement.`;
    problems.push({ code: 'unknown-person', ...at(columns), ...guess(message, word, everyone?.keys() ?? []) });
  }
  if (known?.checkpoint.status === 'approved') {
    problems.push({ code: 'approved-checkpoint', ...at(comment), message: approvedMessage(context, known) });
  }
  const owner = known?.deliverable.owner;
  const own = people.find(({ word }) => word === owner);
  if (known && own) {
    const message = `"${own.word}" owns "${titleIn(context, known.deliverableId)}" and cannot review it. Ask somebody else.`;
    problems.push({ code: 'self-review', ...at(own), message });
  }
  return problems;
}

function guess(message: string, word: string, ids: Iterable<string>): Pick<CodeProblem, 'message' | 'suggestion'> {
  const suggestion = closest(word, ids);
  return suggestion === undefined ? { message } : { message: `${message} Did you mean "${suggestion}"?`, suggestion };
}

function approvedMessage(context: ServiceContext, { id, checkpoint: { title, by } }: KnownCheckpoint): string {
  const who = by === undefined ? '' : ` by ${nameIn(context, by)}`;
  return `"${oneLine(title ?? '') || id}" is approved${who}, so nobody has to look here any more. Remove the comment.`;
}
