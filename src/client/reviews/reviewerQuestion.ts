import type { Deliverable } from '../../domain/project/project';
import type { Snapshot } from '../../domain/project/snapshot';
import type { Id } from '../../domain/values/id';
import { reviewerChoices } from '../../views/reviewerChoices';
import { viewerClock } from '../../views/wallClock';
import { machineClock } from '../display';
import { type Question, askSeveral, choiceRow } from '../questions';
import type { Step } from '../quickSteps';

/** A question for those who are to review. */
export interface ReviewerQuestion<S> extends Question {
  readonly snapshot: Snapshot;
  /** What the review belongs to. */
  readonly deliverable: (state: S) => Deliverable | undefined;
  /** Who is chosen to begin with. */
  readonly chosen: (state: S) => readonly Id[];
  readonly answer: (state: S, people: readonly Id[]) => S;
}

/** A step that asks for reviewers, those first who could answer first. */
export function askReviewers<S>({
  snapshot,
  deliverable,
  chosen,
  title,
  prompt,
  answer,
}: ReviewerQuestion<S>): Step<S> {
  return askSeveral<S, Id>({
    title,
    prompt,
    rows: (state) => {
      const context = { snapshot, now: Date.now(), clock: viewerClock(snapshot, machineClock) };
      return reviewerChoices(context, deliverable(state)).map(choiceRow);
    },
    isSelected: (person, state) => chosen(state).includes(person),
    answer,
  });
}
