import type { ExpectedAnswer } from '../../domain/checkpoints/expectedAnswer';
import type { Review } from '../../domain/checkpoints/reviews';
import type { Instant } from '../../domain/time/instant';
import type { Id } from '../../domain/values/id';
import { answerSentence, answerText, isOverdue } from '../expectedAnswer';
import type { Icon } from '../icon';
import { CHECKPOINT_ICONS } from '../projectTree/checkpoints';
import { counted, dotted, oneLine } from '../text';
import { dateOf, dayText, dayTimeText } from '../times';
import { type Tooltip, factTable } from '../tooltip';
import { placeRow } from './placeRow';
import { type Group, type ReviewNode, type ReviewsContext, nameOf, reviewKey } from './reviewNode';

const OVERDUE: Icon = { name: 'watch', colour: 'problemsWarningIcon.foreground' };
const CHANGED: Icon = { name: 'git-compare', colour: 'problemsWarningIcon.foreground' };

/**
 * A checkpoint, above its places in code.
 *
 * @param person whose row it stands below, so that their name need not be said again.
 */
export function checkpointRow(context: ReviewsContext, review: Review, group: Group, person?: Id): ReviewNode {
  const { checkpoint, deliverable, places } = review;
  const label = oneLine(checkpoint.title) || checkpoint.id;
  const hasChanged = context.changed.has(checkpoint.id);
  const answers = answersFor(context, review).filter((answer) => person === undefined || answer.person === person);
  const state = stateText(context, review, answers, person);
  const name = { id: checkpoint.id, deliverable: deliverable.id };
  const target = { folder: context.folder, checkpoint: name };
  return {
    key: reviewKey(target, group),
    kind: 'review',
    state: [checkpoint.status, hasChanged ? 'changed' : '', places.length > 0 ? 'inCode' : '']
      .filter((word) => word !== '')
      .join(' '),
    label,
    description: dotted(state, places.length > 0 ? undefined : 'not in code') ?? '',
    icon: hasChanged
      ? CHANGED
      : answers.some((answer) => isOverdue(answer, context.now))
        ? OVERDUE
        : CHECKPOINT_ICONS[checkpoint.status],
    spoken: [label, checkpoint.status.replaceAll('-', ' '), state, counted(places.length, 'place')]
      .filter((part) => part !== undefined)
      .join(', '),
    tooltip: () => checkpointTooltip(context, review),
    target,
    open: true,
    ...(places.length > 0 && {
      children: () => places.map((place) => placeRow(context, name, place, group)),
    }),
  };
}

function answersFor({ snapshot }: ReviewsContext, { checkpoint, waitingOn }: Review): readonly ExpectedAnswer[] {
  return snapshot.answers.filter((answer) => answer.checkpoint === checkpoint.id && waitingOn.includes(answer.person));
}

/** How it stands: what is waited for, or what it came to. */
function stateText(
  context: ReviewsContext,
  { checkpoint, waitingOn }: Review,
  answers: readonly ExpectedAnswer[],
  person: Id | undefined,
): string | undefined {
  const { status, by, reviewed } = checkpoint;
  if (context.changed.has(checkpoint.id)) return 'changed since approval';
  if (status !== 'open') {
    const when = reviewed === undefined ? undefined : dayOf(context, reviewed);
    const what = status === 'approved' ? 'approved' : 'changes requested';
    const who = by === undefined || by === person ? undefined : `by ${nameOf(context, by)}`;
    return [what, when, who].filter((part) => part !== undefined).join(' ');
  }
  if (person !== undefined) return answers[0] && `answer ${answerText(context, answers[0])}`;
  const [only, ...others] = answers;
  if (only && others.length === 0) return answerSentence(context, only, nameOf(context, only.person));
  if (only) return answers.map((each) => `${nameOf(context, each.person)} ${answerText(context, each)}`).join(', ');
  const who = waitingOn.map((each) => (each === context.snapshot.me ? 'you' : nameOf(context, each))).join(', ');
  return who === '' ? 'nobody is asked' : `waits for ${who}`;
}

function dayOf({ clock, now }: ReviewsContext, instant: Instant): string {
  return dayText(dateOf(clock.wallTimeAt(instant)), dateOf(clock.wallTimeAt(now)));
}

function checkpointTooltip(context: ReviewsContext, review: Review): Tooltip {
  const { checkpoint, deliverable, places, waitingOn } = review;
  const { id, title, status, by, requested, reviewed, note } = checkpoint;
  const moment = (instant: Instant): string =>
    dayTimeText(context.clock.wallTimeAt(instant), context.clock.wallTimeAt(context.now));
  const answers = answersFor(context, review);
  const label = oneLine(title) || id;
  return {
    title: label,
    ...(note !== undefined && { paragraphs: [note] }),
    table: factTable([
      ['Deliverable', oneLine(deliverable.title) || deliverable.id],
      ['Status', status.replaceAll('-', ' ')],
      ['Waits for', answers.length > 0 ? undefined : waitingOn.map((each) => nameOf(context, each)).join(', ')],
      ...answers.map((each) => ['Expected', answerSentence(context, each, nameOf(context, each.person))] as const),
      ['Asked for', requested === undefined ? undefined : moment(requested)],
      ['Reviewed', reviewed === undefined ? undefined : moment(reviewed)],
      ['By', by && nameOf(context, by)],
      ['In code', places.length > 0 ? `REVIEW(${id}), ${counted(places.length, 'place')}` : `nowhere: REVIEW(${id})`],
    ]),
    remarks: context.changed.has(id) ? ['The code has changed since it was approved.'] : [],
  };
}
