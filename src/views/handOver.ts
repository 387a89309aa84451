import { enumerated } from '../domain/calendar/phrases';
import type { Snapshot } from '../domain/project/snapshot';
import { reasonsFor, forecastsById } from '../domain/forecast/reasons';
import type { Instant } from '../domain/time/instant';
import { DAY, HOUR } from '../domain/time/units';
import { type ForecastWords, landsText, whyText } from './forecast';
import { forecastWords } from './forecastWords';
import { counted, shorten } from './text';
import { whenText } from './times';
import type { WallClock } from './wallClock';

/** Hand-overs are told this far ahead where there is room, in whole days. */
const TOLD_AHEAD = 7 * DAY;

/** So long before one, its owner is reminded. */
const REMINDED_AHEAD = 2 * HOUR;

/** The longest title in the status bar. */
const LONGEST_TITLE = 24;

/** More sentences than this nobody reads. */
const MOST_REMARKS = 3;

/** Something of mine that has to be handed over so that its reviewers can still answer in time. */
export interface HandOver {
  /** The deliverable's id. */
  readonly deliverable: string;
  readonly by: Instant;
}

/** What is mine and not in review yet, with a last moment to ask for a review that lies ahead; the earliest first. */
export function handOversAhead({ project, forecast, me }: Snapshot, now: Instant): readonly HandOver[] {
  if (me === undefined) return [];
  const inReview = new Set(project.deliverables.flatMap(({ id, status }) => (status === 'in-review' ? [id] : [])));
  return forecast.deliverables
    .flatMap(({ id, owner, handOverBy }) =>
      owner === me && handOverBy !== null && handOverBy >= now && !inReview.has(id)
        ? [{ deliverable: id, by: handOverBy }]
        : [],
    )
    .sort((one, other) => one.by - other.by);
}

/** Sentences about what is mine: what is to be handed over within a week, and what is forecast to be late. */
export function remarksOnMine(snapshot: Snapshot, now: Instant, words: ForecastWords): readonly string[] {
  const { forecast, me } = snapshot;
  const handOvers = handOversAhead(snapshot, now).filter(({ by }) => by < now + TOLD_AHEAD);
  const byId = forecastsById(forecast);
  const late = forecast.deliverables.filter(
    ({ owner, risk }) => owner !== undefined && owner === me && risk === 'late',
  );
  return [
    ...handOvers
      .slice(0, MOST_REMARKS)
      .map(({ deliverable, by }) => `Hand over "${words.deliverable(deliverable)}" by ${words.when(by)}.`),
    ...late.slice(0, MOST_REMARKS).map((one) => {
      const why = whyText(reasonsFor(one.id, byId, forecast.at), words);
      return `"${words.deliverable(one.id)}" ${landsText(one, words)}${why === undefined ? '' : `: it ${why}`}.`;
    }),
  ];
}

/** What is said of hand-overs that are near. */
export interface HandOverReminder {
  /** `Hand over Login by 14:00 +1`, without an icon; the last for those that follow. */
  readonly text: string;
  /** The same as a sentence, with their titles. */
  readonly sentence: string;
}

/** My hand-overs that are at most two hours away, the earliest first. */
export function nearHandOvers(snapshot: Snapshot, now: Instant): readonly HandOver[] {
  return handOversAhead(snapshot, now).filter(({ by }) => by <= now + REMINDED_AHEAD);
}

/**
 * Whether the owner, who was told that something had to be handed over by an instant, should hear of another one for it: only when it was
 * put off so far that the first is over.
 */
export function isAnotherHandOver(told: Instant, by: Instant): boolean {
  return by > told + REMINDED_AHEAD;
}

/**
 * The words for hand-overs that are near; undefined where there are none.
 *
 * @param clock that of whoever is reminded.
 */
export function handOverReminder(
  handOvers: readonly HandOver[],
  snapshot: Snapshot,
  now: Instant,
  clock: WallClock,
): HandOverReminder | undefined {
  const [next, ...others] = handOvers;
  if (next === undefined) return undefined;
  const words = forecastWords(snapshot, now, clock);
  const by = (instant: Instant): string => `by ${whenText(clock.wallTimeAt(instant), clock.wallTimeAt(now))}`;
  const named = handOvers
    .slice(0, MOST_REMARKS)
    .map((one) => `"${words.deliverable(one.deliverable)}" ${by(one.by)}`)
    .concat(handOvers.length > MOST_REMARKS ? counted(handOvers.length - MOST_REMARKS, 'other') : []);
  const more = others.length === 0 ? '' : ` +${others.length}`;
  return {
    text: `Hand over ${shorten(words.deliverable(next.deliverable), LONGEST_TITLE)} ${by(next.by)}${more}`,
    sentence:
      others.length === 0
        ? `Ask for the review of ${named.join('')}, so that it can be answered before it is due.`
        : `Ask for the reviews of ${enumerated(named)}, so that they can be answered before they are due.`,
  };
}
