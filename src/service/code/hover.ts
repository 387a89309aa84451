import type { Hover, Position } from 'vscode-languageserver';
import { addWorkingTime } from '../../domain/time/shiftWorkingTime';
import { resolveMoment } from '../../domain/time/resolveMoment';
import { DEFAULT_RESPONSE } from '../../domain/project/resolveProject';
import type { Id } from '../../domain/values/id';
import { dotted, oneLine } from '../../views/text';
import { dayTimeText } from '../../views/times';
import { type Tooltip, factTable } from '../../views/tooltip';
import type { ServiceContext } from '../context';
import { availabilityIn, fileZone, nameIn, personIn, titleIn, viewerWall } from '../facts/circumstances';
import { nowText, personFacts } from '../facts/person';
import type { EditorAbilities } from '../languageService';
import { factsMarkup } from '../markup';
import { type KnownCheckpoint, checkpointIn, reviewersOf } from './checkpoints';
import { type CodeText, commentAt, rangeOnLine } from './codeContext';

/** What is known of the review that a comment asks for, or of the person at the position. */
export function hoverInCode(
  context: CodeText,
  position: Position,
  abilities: Pick<EditorAbilities, 'markdown'>,
): Hover | undefined {
  const found = commentAt(context, position);
  if (!found) return undefined;
  const { comment, mention } = found;
  const { agreement } = context;
  const facts =
    mention?.kind === 'person'
      ? personFacts(agreement, mention.id)
      : reviewFacts(
          agreement,
          comment.id?.word,
          comment.people.map(({ word }) => word),
        );
  const columns = mention?.kind === 'person' ? mention.columns : comment;
  return facts && { range: rangeOnLine(position.line, columns), contents: factsMarkup(facts, abilities) };
}

/** The review of a checkpoint, and those whom a comment names beside its reviewers. */
function reviewFacts(context: ServiceContext, id: Id | undefined, named: readonly Id[]): Tooltip | undefined {
  const known = id === undefined ? undefined : checkpointIn(context, id);
  const people = [...new Set([...(known ? reviewersOf(context, known) : []), ...named])];
  const rows = people.map((person) => reviewerRow(context, person, known));
  const note = oneLine(known?.checkpoint.note ?? '');
  if (id !== undefined && !known) {
    return { title: id, paragraphs: ['No checkpoint of the agreement has this id.'], table: factTable(rows) };
  }
  return {
    title: known ? oneLine(known.checkpoint.title ?? '') || known.id : 'Asked for a review',
    ...(known && { paragraphs: [placeInAgreement(context, known)] }),
    table: factTable(rows),
    ...(note !== '' && { remarks: [note] }),
  };
}

/** `Login and sessions · open`. */
function placeInAgreement(context: ServiceContext, { deliverableId, checkpoint }: KnownCheckpoint): string {
  const status = (checkpoint.status ?? 'open').replaceAll('-', ' ');
  const by = checkpoint.by === undefined ? undefined : `by ${nameIn(context, checkpoint.by)}`;
  return dotted(titleIn(context, deliverableId), dotted(status, status === 'open' ? undefined : by)) ?? status;
}

/** `Maria Berg`, `14:10 in Oslo (UTC+1) · until 16:00 · answer expected by Tue 11:00`. */
function reviewerRow(context: ServiceContext, id: Id, known: KnownCheckpoint | undefined): readonly [string, string] {
  const availability = availabilityIn(context, id);
  if (!availability) return [nameIn(context, id), personIn(context, id) ? 'no time zone' : 'not in the agreement'];
  const answer = known && answerText(context, id, known);
  return [nameIn(context, id), dotted(nowText(context, availability), answer) ?? ''];
}

/** When an answer of a reviewer is expected on the clock of whoever asks; undefined where none is waited for. */
function answerText(context: ServiceContext, id: Id, { checkpoint }: KnownCheckpoint): string | undefined {
  const { status = 'open', requested } = checkpoint;
  const availability = availabilityIn(context, id);
  if (status !== 'open' || !requested || !availability) return undefined;
  const asked = resolveMoment(requested, fileZone(context), 'start', context.zones);
  const allowed = personIn(context, id)?.responds ?? DEFAULT_RESPONSE;
  const answer = addWorkingTime(availability, asked, allowed, context.zones);
  if (answer.kind === 'never') return 'no answer within a year';
  const when = dayTimeText(viewerWall(context, answer.instant), viewerWall(context, context.now));
  return answer.instant <= context.now ? `overdue since ${when}` : `answer expected by ${when}`;
}
