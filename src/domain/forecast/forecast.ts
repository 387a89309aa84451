import type { Never } from '../time/shiftWorkingTime';
import type { Instant } from '../time/instant';
import { DAY } from '../time/units';
import type { Minutes } from '../values/duration';

/*
 * When deliverables will be accepted, as plain data that can be sent anywhere. Every date comes with what it depends on, one link
 * each; `reasonsFor` follows the links from one deliverable to the next.
 */

/** What is forecast for an agreement at an instant. */
export interface Forecast {
  readonly at: Instant;
  /**
   * When somebody it depends on next starts or stops working, so that it becomes another although nobody changed the agreement;
   * null where that is not within 366 days.
   */
  readonly changesAt: Instant | null;
  /** In file order; what is accepted or dropped has none. */
  readonly deliverables: readonly DeliverableForecast[];
}

/** When a deliverable will be accepted, and why then. */
export interface DeliverableForecast {
  /** The deliverable's id. */
  readonly id: string;
  /** The id of its owner, who may not exist. */
  readonly owner?: string;
  /** When its owner begins with what remains; null when nobody can tell. */
  readonly start: Instant | null;
  /** When that is done and can be reviewed; null when nobody can tell. */
  readonly workDone: Instant | null;
  /** When the last of its reviewers has answered; null when nobody can tell, and the obstacle says why. */
  readonly accepted: Instant | null;
  readonly due: Instant | null;
  /** The last instant at which a review can be asked for and still be answered when it is due; null when there is none. */
  readonly handOverBy: Instant | null;
  readonly risk: Risk;
  /** The work that remains for its owner. Absent when nobody can tell. */
  readonly work?: Minutes;
  /** What its start waits for; absent when it could start at once. */
  readonly wait?: Wait;
  /** What keeps its owner from starting when nothing else does any more. */
  readonly absence?: Absence;
  /** One for each reviewer, the owner left out, in the order of the file. */
  readonly reviews: readonly ReviewForecast[];
  /** Why nobody can tell when it is accepted; absent when it is known. */
  readonly obstacle?: Obstacle;
}

/** How a deliverable stands against its due date, from what needs attention first. */
export const RISKS = ['blocked', 'unknown', 'late', 'at-risk', 'on-track', 'none'] as const;

/** `none` is one without a due date. */
export type Risk = (typeof RISKS)[number];

/** How long a reviewer takes, from the hand-over on. */
export interface ReviewForecast {
  /** The reviewer's id. */
  readonly person: string;
  /** When they have answered, if the work is done when it is forecast to be; null when nobody can tell. */
  readonly answered: Instant | null;
  /** When they have to be asked so that they can answer before it is due; null when there is no due date, or too little time before it. */
  readonly askBy: Instant | null;
  /** What keeps them from answering meanwhile. */
  readonly absence?: Absence;
}

/** What a start waits for until then. */
export type Wait =
  /** Another deliverable that it comes after has to be accepted. */
  | { readonly kind: 'dependency'; readonly deliverable: string; readonly until: Instant }
  /** Its owner does another deliverable first. */
  | { readonly kind: 'busy'; readonly deliverable: string; readonly until: Instant }
  /** It is to start then and not before. */
  | { readonly kind: 'start'; readonly until: Instant };

/** Why somebody does not work, and when they next do. */
export interface Absence {
  /** `hours`: it is simply not in their working hours. */
  readonly kind: 'away' | 'holiday' | 'hours';
  readonly until: Instant;
}

/** Why nobody can tell when a deliverable is accepted. */
export type Obstacle =
  | { readonly kind: 'no-owner' }
  /** Neither what remains nor an estimate is known. */
  | { readonly kind: 'no-estimate' }
  /** Nobody has that id, or nobody knows where they are and so when they work. */
  | { readonly kind: 'no-such-person' | 'no-zone'; readonly person: string; readonly role: 'owner' | 'reviewer' }
  | { readonly kind: 'never'; readonly person: string; readonly role: 'owner' | 'reviewer'; readonly because: Never }
  /** It comes after an id that no deliverable has. */
  | { readonly kind: 'no-such-deliverable'; readonly deliverable: string }
  /** It comes after a deliverable of which nobody can tell when it is accepted. */
  | { readonly kind: 'dependency'; readonly deliverable: string }
  /** It waits for itself: it comes after this one, whose obstacle leads on along the circle. */
  | { readonly kind: 'circle'; readonly deliverable: string };

/** When a forecast is to be made anew although nobody changed the agreement. */
export function freshUntil({ at, changesAt }: Forecast): Instant {
  const midnight = (Math.floor(at / DAY) + 1) * DAY;
  return changesAt === null ? midnight : Math.min(changesAt, midnight);
}
