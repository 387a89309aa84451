import { forecastsById } from '../../domain/forecast/reasons';
import type { Path } from '../../domain/path';
import type { Instant } from '../../domain/time/instant';
import type { TreeContext } from '../projectTree/treeNode';
import { dotted } from '../text';
import { dateOf, dayText, roughSpanText } from '../times';
import { personName, titleOf, wordsOf } from './words';

/** The reviews that somebody waits for. */
export interface ReviewsModel {
  /** Those who are waited for: me first, then in file order. */
  readonly people: readonly ReviewerRow[];
}

/** What one person is asked to review. */
export interface ReviewerRow {
  /** The person's id. */
  readonly person: string;
  readonly name: string;
  readonly isMe: boolean;
  /** What is expected first comes first. */
  readonly reviews: readonly ReviewRow[];
}

/** One review. */
export interface ReviewRow {
  readonly title: string;
  /** What is reviewed: `in Login and sessions · asked Thu`, or that a whole deliverable is to be accepted. */
  readonly details: string;
  /** When the answer is expected; null when nobody can tell. */
  readonly by: Instant | null;
  /** `answer by Mon 14:00`, `2d overdue`; empty when nobody can tell. */
  readonly expected: string;
  readonly isOverdue: boolean;
  /** Where it stands in the agreement. */
  readonly path: Path;
}

/** A review and whose it is, before they are put in order. */
interface Waiting {
  readonly person: string;
  readonly row: ReviewRow;
}

/** The reviews of the panel: review checkpoints whose answer is waited for, and deliverables that wait to be accepted. */
export function reviewsModel(context: TreeContext): ReviewsModel {
  const { me, project } = context.snapshot;
  const waiting = [...checkpointsWaiting(context), ...deliverablesWaiting(context)];
  const known = project.people.map(({ id }) => id);
  const order = [...new Set([...(me === undefined ? [] : [me]), ...known, ...waiting.map(({ person }) => person)])];
  return {
    people: order.flatMap((person) => {
      const own = waiting.filter((one) => one.person === person);
      if (own.length === 0) return [];
      const sorted = own.toSorted(
        (one, other) => (one.row.by ?? Number.MAX_VALUE) - (other.row.by ?? Number.MAX_VALUE),
      );
      return [
        { person, name: personName(context, person), isMe: person === me, reviews: sorted.map(({ row }) => row) },
      ];
    }),
  };
}

function checkpointsWaiting(context: TreeContext): readonly Waiting[] {
  const { project, answers } = context.snapshot;
  const places = new Map(
    project.deliverables.flatMap((deliverable) =>
      deliverable.checkpoints.map((checkpoint) => [checkpoint.id, { deliverable, checkpoint }] as const),
    ),
  );
  const today = dateOf(context.clock.wallTimeAt(context.now));
  return answers.flatMap(({ checkpoint: id, person, by }) => {
    const place = places.get(id);
    if (place === undefined) return [];
    const { deliverable, checkpoint } = place;
    const asked = checkpoint.requested;
    const details = dotted(
      `in ${titleOf(deliverable)}`,
      asked === undefined ? undefined : `asked ${dayText(dateOf(context.clock.wallTimeAt(asked)), today)}`,
    );
    const row = {
      title: titleOf(checkpoint),
      details: details ?? '',
      ...expectedText(context, by),
      path: ['deliverables', deliverable.id, 'checkpoints', id],
    };
    return [{ person, row }];
  });
}

function deliverablesWaiting(context: TreeContext): readonly Waiting[] {
  const { project, forecast } = context.snapshot;
  const forecasts = forecastsById(forecast);
  return project.deliverables
    .filter(({ status }) => status === 'in-review')
    .flatMap(({ id, title }) =>
      (forecasts.get(id)?.reviews ?? []).map(({ person, answered }) => ({
        person,
        row: {
          title: titleOf({ id, title }),
          details: 'the whole deliverable, to accept it',
          ...expectedText(context, answered),
          path: ['deliverables', id],
        },
      })),
    );
}

function expectedText(context: TreeContext, by: Instant | null): Pick<ReviewRow, 'by' | 'expected' | 'isOverdue'> {
  if (by === null) return { by, expected: '', isOverdue: false };
  const { now } = context;
  if (by <= now) return { by, expected: `${roughSpanText(now - by)} overdue`, isOverdue: true };
  return { by, expected: `answer by ${wordsOf(context).when(by)}`, isOverdue: false };
}
