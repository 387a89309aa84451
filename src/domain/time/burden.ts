import type { Availability } from './availability';
import type { Instant, Interval } from './instant';
import { type Intervals, firstEndingAfter } from './intervals';
import { DAY, HOUR, MINUTE } from './units';
import { localTimeAt } from './whereabouts';
import { dayOff, workingIntervals } from './workingTime';
import type { ZoneTables } from './zoneTables';

/** How convenient a minute is for a person, from the best to the worst. */
export type Band = 'working' | 'near' | 'awake' | 'off' | 'night';

/** What a minute in each band weighs. */
const WEIGHTS: Readonly<Record<Band, number>> = { working: 0, near: 1, awake: 3, off: 10, night: 10 };

const FROM_BEST_TO_WORST: readonly Band[] = ['working', 'near', 'awake', 'off', 'night'];

/** This close to their working time people would rather stay on or begin early than come back. */
const NEAR = 120 * MINUTE;

/** The hours of the wall clock between which people are awake: from 07:00 until 22:00. */
const AWAKE_FROM = 7 * HOUR;
const AWAKE_UNTIL = 22 * HOUR;

/** A run of minutes in the same band; it ends where the next one begins. */
interface Piece {
  /** Minutes since 1970-01-01T00:00Z. */
  readonly from: number;
  readonly band: Band;
  /** The burden of all minutes before this piece. */
  readonly burdenBefore: number;
}

/**
 * How much of a burden each minute of a span is to one person, added up once so that the burden of any stretch is one
 * difference. Minutes are those of UTC, counted since 1970-01-01T00:00Z, and each is judged by the instant at which it starts.
 */
export class BurdenCurve {
  readonly #pieces: readonly Piece[];

  constructor(availability: Availability, span: Interval, zones: ZoneTables) {
    const around = { start: span.start - NEAR, end: span.end + NEAR };
    const worked = workingIntervals(availability, around, zones);
    const pieces: Piece[] = [];
    for (const from of minutesOfChange(availability, span, worked, zones)) {
      const last = pieces.at(-1);
      const band = bandAt(availability, worked, from * MINUTE, zones);
      if (last?.band === band) continue;
      pieces.push({ from, band, burdenBefore: last ? burdenUntil(last, from) : 0 });
    }
    this.#pieces = pieces;
  }

  /** The burden of the minutes from `first` up to, and without, `end`. */
  between(first: number, end: number): number {
    return this.#burdenBefore(end) - this.#burdenBefore(first);
  }

  /** The worst band among the minutes from `first` up to, and without, `end`. */
  worstBand(first: number, end: number): Band {
    let worst = 0;
    for (let at = this.#pieceAt(first); at < this.#pieces.length; at++) {
      const piece = this.#pieces[at];
      if (!piece || piece.from >= end) break;
      worst = Math.max(worst, FROM_BEST_TO_WORST.indexOf(piece.band));
    }
    return FROM_BEST_TO_WORST[worst] ?? 'working';
  }

  #burdenBefore(minute: number): number {
    const piece = this.#pieces[this.#pieceAt(minute)];
    return piece ? burdenUntil(piece, minute) : 0;
  }

  /** The index of the piece that holds the minute. */
  #pieceAt(minute: number): number {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      const { from } = this.#pieces[middle] ?? { from: Number.POSITIVE_INFINITY };
      if (from <= minute) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function burdenUntil(piece: Piece, minute: number): number {
  return piece.burdenBefore + (minute - piece.from) * WEIGHTS[piece.band];
}

/** The band of the instant, given the person's working time for two hours around it. */
function bandAt(availability: Availability, worked: Intervals, instant: Instant, zones: ZoneTables): Band {
  const following = firstEndingAfter(worked, instant);
  const next = worked[following];
  if (next && next.start <= instant) return 'working';
  const { date, time } = localTimeAt(availability, instant, zones);
  if (dayOff(availability, date)) return 'off';
  const previous = worked[following - 1];
  if ((next && instant >= next.start - NEAR) || (previous && instant < previous.end + NEAR)) return 'near';
  return AWAKE_FROM <= time && time < AWAKE_UNTIL ? 'awake' : 'night';
}

/**
 * The minutes of a span at which a person's band may change, in order, beginning with the first of the span. There may be
 * some at which it does not: every zone that the person is ever in is taken to matter all the time.
 */
function minutesOfChange(
  { timezone, travel }: Availability,
  span: Interval,
  worked: Intervals,
  zones: ZoneTables,
): readonly number[] {
  const instants = worked.flatMap(({ start, end }) => [start - NEAR, start, end, end + NEAR]);
  for (const zone of new Set([timezone, ...travel.map((journey) => journey.zone)])) {
    const rules = zones.rulesOf(zone);
    const changes = rules.changesIn(span).map(({ at }) => at);
    instants.push(...changes);
    for (const from of [span.start, ...changes]) {
      const offset = rules.offsetAt(from);
      const until = changes.find((change) => change > from) ?? span.end;
      for (let midnight = Math.floor((from + offset) / DAY) * DAY - offset; midnight < until; midnight += DAY) {
        instants.push(midnight, midnight + AWAKE_FROM, midnight + AWAKE_UNTIL);
      }
    }
  }
  const first = Math.ceil(span.start / MINUTE);
  const minutes = instants.map((instant) => Math.ceil(instant / MINUTE)).filter((minute) => minute > first);
  return [first, ...new Set(minutes.sort((a, b) => a - b))];
}
