import type { Absence, DeliverableForecast, Obstacle, Risk } from '../domain/forecast/forecast';
import type { Reason, ReasonLink } from '../domain/forecast/reasons';
import type { Never } from '../domain/time/shiftWorkingTime';
import type { Instant } from '../domain/time/instant';
import { formatDuration } from '../domain/values/duration';
import { roughSpanText } from './times';

/** What dates, people and deliverables are called where a forecast is told. */
export interface ForecastWords {
  readonly person: (id: string) => string;
  /** Without quotation marks. */
  readonly deliverable: (id: string) => string;
  /** `Mon 09:00`, on whatever clock the reader looks at. */
  readonly when: (instant: Instant) => string;
}

/** What a risk is called. */
export const RISK_WORDS: Readonly<Record<Risk, string>> = {
  blocked: 'blocked',
  unknown: 'no forecast',
  late: 'late',
  'at-risk': 'at risk',
  'on-track': 'on track',
  none: 'no due date',
};

/** `lands Thu 11:00, 2h late: waits for Maria`, `would land Thu 11:00, but is blocked`, or `no forecast: has no owner`. */
export function forecastText(
  forecast: DeliverableForecast,
  chain: readonly ReasonLink[],
  words: ForecastWords,
): string {
  const but = forecast.risk === 'blocked' && forecast.accepted !== null ? ', but is blocked' : '';
  const why = forecast.risk === 'late' || forecast.accepted === null ? whyText(chain, words) : undefined;
  return `${landsText(forecast, words)}${but}${why === undefined ? '' : `: ${why}`}`;
}

/** `lands Thu 11:00, 2h late`, `lands Thu 11:00, at risk`, `lands Thu 11:00`, `would land Thu 11:00` if it were not blocked, or `no forecast`. */
export function landsText(
  { accepted, due, risk }: Pick<DeliverableForecast, 'accepted' | 'due' | 'risk'>,
  { when }: ForecastWords,
): string {
  if (accepted === null) return RISK_WORDS.unknown;
  const lands = `${risk === 'blocked' ? 'would land' : 'lands'} ${when(accepted)}`;
  const late = due === null ? undefined : latenessText(accepted, due);
  if (late !== undefined) return `${lands}, ${late}`;
  return risk === 'at-risk' ? `${lands}, ${RISK_WORDS['at-risk']}` : lands;
}

/** `2h late`, of the clock; undefined for what is in time. */
export function latenessText(accepted: Instant, due: Instant): string | undefined {
  return accepted > due ? `${roughSpanText(accepted - due)} late` : undefined;
}

/**
 * `2h late`, `at risk` or `no forecast`, where somebody should look; undefined for all else. What is blocked says so by its status,
 * and what has no owner or no estimate yet needs no forecast.
 */
export function riskText({ risk, accepted, due, obstacle }: DeliverableForecast): string | undefined {
  if (risk === 'late' && accepted !== null && due !== null) return latenessText(accepted, due);
  if (risk === 'at-risk') return RISK_WORDS['at-risk'];
  return risk === 'unknown' && due !== null && isWorthTelling(obstacle) ? RISK_WORDS.unknown : undefined;
}

/** Whether somebody should know that there is no forecast: as long as there is no owner or no estimate, nobody expects one. */
export function isWorthTelling(obstacle: Obstacle | undefined): boolean {
  return obstacle?.kind !== 'no-owner' && obstacle?.kind !== 'no-estimate';
}

/** `waits for "Login", which waits for Maria, who is away until Mon 08:00`; undefined for what waits for nothing. */
export function whyText(chain: readonly ReasonLink[], words: ForecastWords): string | undefined {
  if (chain.length === 0) return undefined;
  const phrases = chain.map(({ deliverable, reason }) => phraseFor(reason, deliverable, words));
  const last = chain.at(-1)?.reason;
  const closes = last?.kind === 'circle' && chain.length > 1 ? ' again' : '';
  return `${phrases.join(', which ')}${closes}`;
}

/** The same as a sentence of its own: `"Checkout" waits for Maria.` */
export function whySentence(chain: readonly ReasonLink[], words: ForecastWords): string | undefined {
  const why = whyText(chain, words);
  const [first] = chain;
  return why === undefined || !first ? undefined : `${quoted(words.deliverable(first.deliverable))} ${why}.`;
}

/** What a deliverable does as long as there is this reason; `about` is its id. */
function phraseFor(reason: Reason, about: string, words: ForecastWords): string {
  switch (reason.kind) {
    case 'no-owner':
      return 'has no owner';
    case 'no-estimate':
      return 'has no estimate';
    case 'blocked':
      return 'is blocked';
    case 'work':
      return `takes another ${formatDuration(reason.work)} of work`;
    case 'start':
      return `is not to start before ${words.when(reason.until)}`;
    case 'dependency':
    case 'circle':
      return reason.deliverable === about
        ? 'waits for itself'
        : `waits for ${quoted(words.deliverable(reason.deliverable))}`;
    case 'busy':
      return `comes after ${quoted(words.deliverable(reason.deliverable))}`;
    case 'no-such-deliverable':
      return `waits for ${quoted(words.deliverable(reason.deliverable))}, which is not in the file`;
    case 'review':
      return `waits for ${words.person(reason.person)}${reason.absence ? `, ${absenceText(reason.absence, words)}` : ''}`;
    case 'absence':
      return `waits for ${words.person(reason.person)}, ${absenceText(reason.absence, words)}`;
    case 'no-such-person':
      return `${needs(reason.role)} ${words.person(reason.person)}, who is not in the file`;
    case 'no-zone':
      return `${needs(reason.role)} ${words.person(reason.person)}, whose time zone nobody knows`;
    case 'never':
      return `${needs(reason.role)} ${words.person(reason.person)}, ${neverText(reason.because)}`;
  }
}

function needs(role: 'owner' | 'reviewer'): string {
  return role === 'owner' ? 'belongs to' : 'waits for';
}

/** `who is away until Mon 08:00`. */
export function absenceText({ kind, until }: Absence, { when }: ForecastWords): string {
  switch (kind) {
    case 'away':
      return `who is away until ${when(until)}`;
    case 'holiday':
      return `who has a public holiday until ${when(until)}`;
    case 'hours':
      return `who is off until ${when(until)}`;
  }
}

function neverText({ because, found }: Never): string {
  return because === 'too-little-working-time'
    ? `who has only ${formatDuration(Math.floor(found))} of working time within 366 days`
    : 'who has no working time within 366 days';
}

function quoted(title: string): string {
  return `"${title}"`;
}
