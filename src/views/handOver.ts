import type { Snapshot } from '../domain/project/snapshot';
import { reasonsFor, forecastsById } from '../domain/forecast/reasons';
import type { Instant } from '../domain/time/instant';
import { DAY, HOUR } from '../domain/time/units';
import { type ForecastWords, landsText, whyText } from './forecast';
import { shorten } from './text';
import { spanText } from './times';

/** Hand-overs are told this far ahead where there is room, in whole days. */
const TOLD_AHEAD = 7 * DAY;

/** So long before one, it is told in the status bar. */
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

/** What the status bar says of a hand-over that is near. */
export interface HandOverReminder extends HandOver {
  /** `Hand over Login 1h 20m`, without an icon. */
  readonly text: string;
  /** The same as a sentence. */
  readonly sentence: string;
}

/** The next of my hand-overs, if it is at most two hours away. */
export function handOverReminder(snapshot: Snapshot, now: Instant, words: ForecastWords): HandOverReminder | undefined {
  const [next] = handOversAhead(snapshot, now);
  if (next === undefined || next.by > now + REMINDED_AHEAD) return undefined;
  const title = words.deliverable(next.deliverable);
  return {
    ...next,
    text: `Hand over ${shorten(title, LONGEST_TITLE)} ${spanText(next.by - now)}`,
    sentence: `Ask for the review of "${title}" by ${words.when(next.by)}, so that it can be answered before it is due.`,
  };
}
