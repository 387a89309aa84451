import type { Deliverable } from '../project/project';
import type { Instant } from '../time/instant';
import type { Obstacle, ReviewForecast } from './forecast';
import type { Team } from './team';

/** How the reviews of a deliverable go. */
export interface Reviews {
  readonly reviews: readonly ReviewForecast[];
  /** When the last answer is there; null when the work is never done, or somebody never answers. */
  readonly accepted: Instant | null;
  /** The last instant at which all of them can still answer in time; null without a due date or reviewers, or too little time. */
  readonly handOverBy: Instant | null;
  /** Why somebody never answers. */
  readonly obstacle?: Obstacle;
}

/**
 * When the reviewers of a deliverable answer, each in their own working time, and until when they can be asked. An owner is not
 * their own reviewer, and who is named twice answers once.
 *
 * @param workDone when they are asked; null when nobody can tell.
 */
export function reviewsOf(deliverable: Deliverable, workDone: Instant | null, team: Team): Reviews {
  const asked = [...new Set(deliverable.reviewers)].filter((person) => person !== deliverable.owner);
  const answers = asked.map((person) => answerOf(person, deliverable, workDone, team));
  const reviews = answers.map(({ review }) => review);
  const obstacle = answers.find((answer) => answer.obstacle)?.obstacle;
  return {
    reviews,
    accepted: outermost([workDone, ...reviews.map(({ answered }) => answered)], Math.max),
    handOverBy: outermost(
      reviews.map(({ askBy }) => askBy),
      Math.min,
    ),
    ...(obstacle && { obstacle }),
  };
}

interface Answer {
  readonly review: ReviewForecast;
  readonly obstacle?: Obstacle;
}

function answerOf(person: string, { due }: Deliverable, workDone: Instant | null, team: Team): Answer {
  const member = team.find(person);
  if (typeof member === 'string') {
    const obstacle: Obstacle = { kind: member, person, role: 'reviewer' };
    return { review: { person, answered: null, askBy: null }, obstacle };
  }
  const { calendar, responds } = member;
  const lastChance = due && calendar.subtract(due.instant, responds);
  const askBy = lastChance?.kind === 'reached' ? lastChance.instant : null;
  if (workDone === null) return { review: { person, answered: null, askBy } };
  const answer = calendar.add(workDone, responds);
  if (answer.kind === 'never') {
    const obstacle: Obstacle = { kind: 'never', person, role: 'reviewer', because: answer };
    return { review: { person, answered: null, askBy }, obstacle };
  }
  const absence = team.absenceBetween(member, workDone, answer.instant);
  return { review: { person, answered: answer.instant, askBy, ...(absence && { absence }) } };
}

/** The first or the last of these instants; null when there is none, or one of them is unknown. */
function outermost(
  instants: readonly (Instant | null)[],
  choose: (one: Instant, other: Instant) => Instant,
): Instant | null {
  const [first = null, ...others] = instants;
  return others.reduce(
    (chosen, instant) => (chosen === null || instant === null ? null : choose(chosen, instant)),
    first,
  );
}
