import type { Instant } from '../time/instant';
import type { Minutes } from '../values/duration';
import type { Absence, DeliverableForecast, Forecast, Obstacle, Wait } from './forecast';

/** Why something takes as long as it does, or why nobody can tell how long: what weighs most, for one deliverable. */
export type Reason =
  | Wait
  | Obstacle
  /** The last of its reviewers has yet to answer. */
  | { readonly kind: 'review'; readonly person: string; readonly until: Instant; readonly absence?: Absence }
  /** Its owner does not work until then. */
  | { readonly kind: 'absence'; readonly person: string; readonly absence: Absence }
  /** It is blocked; only what waits for it has that reason. */
  | { readonly kind: 'blocked' }
  /** So much work remains. */
  | { readonly kind: 'work'; readonly work: Minutes };

/** One link of a chain of reasons. */
export interface ReasonLink {
  /** The id of the deliverable that the reason is about. */
  readonly deliverable: string;
  readonly reason: Reason;
}

/** More links than this explain nothing any more. */
const LONGEST_CHAIN = 12;

/** The forecasts by the ids of their deliverables. */
export type ForecastsById = ReadonlyMap<string, DeliverableForecast>;

export function forecastsById({ deliverables }: Forecast): ForecastsById {
  return new Map(deliverables.map((deliverable) => [deliverable.id, deliverable]));
}

/**
 * Why a deliverable is accepted when it is, or why nobody can tell when: what weighs most, then why that takes so long, and so on from
 * one deliverable to the next. A circle ends where it closes, and nothing is asked beyond what is blocked. Empty where it simply waits
 * for nothing.
 */
export function reasonsFor(id: string, forecasts: ForecastsById, now: Instant): readonly ReasonLink[] {
  const chain: ReasonLink[] = [];
  const met = new Set<string>();
  let next: string | undefined = id;
  let question: 'accepted' | 'done' = 'accepted';
  while (next !== undefined && !met.has(next) && chain.length < LONGEST_CHAIN) {
    met.add(next);
    const forecast = forecasts.get(next);
    const holdsUp = chain.length > 0 && forecast?.risk === 'blocked' && forecast.accepted !== null;
    const reason: Reason | undefined = holdsUp ? { kind: 'blocked' } : forecast && reasonOf(forecast, question, now);
    if (!reason) break;
    chain.push({ deliverable: next, reason });
    question = reason.kind === 'busy' ? 'done' : 'accepted';
    next = 'deliverable' in reason ? reason.deliverable : undefined;
  }
  return chain;
}

/** What weighs most in when a deliverable is accepted, or in when the work on it is done. */
function reasonOf(
  { owner, accepted, start, workDone, obstacle, wait, absence, work, reviews }: DeliverableForecast,
  question: 'accepted' | 'done',
  now: Instant,
): Reason | undefined {
  if (start === null || workDone === null || (accepted === null && question === 'accepted')) return obstacle;
  const weighed: { readonly weight: number; readonly reason: Reason }[] = [];
  if (wait) weighed.push({ weight: wait.until - now, reason: wait });
  if (absence && owner !== undefined) {
    const reason: Reason = { kind: 'absence', person: owner, absence };
    weighed.push({ weight: start - (wait?.until ?? now), reason });
  }
  if (work !== undefined) weighed.push({ weight: workDone - start, reason: { kind: 'work', work } });
  const last = reviews.find(({ answered }) => answered === accepted);
  if (question === 'accepted' && last && accepted !== null) {
    const { person, absence: reviewersAbsence } = last;
    const reason: Reason = {
      kind: 'review',
      person,
      until: accepted,
      ...(reviewersAbsence && { absence: reviewersAbsence }),
    };
    weighed.push({ weight: accepted - workDone, reason });
  }
  let heaviest: { readonly weight: number; readonly reason: Reason } | undefined;
  for (const one of weighed) if (one.weight > (heaviest?.weight ?? 0)) heaviest = one;
  return heaviest?.reason;
}
