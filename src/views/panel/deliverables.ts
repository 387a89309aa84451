import type { DeliverableForecast, Risk } from '../../domain/forecast/forecast';
import { type ForecastsById, forecastsById, reasonsFor } from '../../domain/forecast/reasons';
import type { Criterion } from '../../domain/format/definition';
import type { FreeDays } from '../../domain/project/planning';
import type { Deliverable, DeliverableStatus } from '../../domain/project/project';
import type { Instant } from '../../domain/time/instant';
import { DAY } from '../../domain/time/units';
import { formatDuration } from '../../domain/values/duration';
import type { Span } from '../../domain/values/span';
import { STATUSES } from '../choices';
import { type ForecastWords, RISK_WORDS, landsText, latenessText, whySentence } from '../forecast';
import { dueText, wordOf } from '../projectTree/deliverables';
import type { TreeContext } from '../projectTree/treeNode';
import { dotted, oneLine } from '../text';
import { type Link, linkTo } from '../tooltip';
import { type Axis, axisOver, placeOn } from './axis';
import { titleOf, wordsOf } from './words';

/** What is handed over, in file order, along an axis of days. */
export interface DeliverablesModel {
  readonly axis: Axis;
  readonly rows: readonly DeliverableRow[];
  /** Owners whom rows can be filtered by, in file order. */
  readonly owners: readonly Owner[];
  /** Every status there is, in the order in which deliverables usually get them. */
  readonly statuses: readonly StatusChoice[];
}

/** What a deliverable can be said to be. */
export interface StatusChoice {
  readonly status: DeliverableStatus;
  /** `changes requested`. */
  readonly text: string;
}

export interface Owner {
  /** The person's id. */
  readonly id: string;
  readonly name: string;
  /** Days without work, from and until in days of the axis. */
  readonly free: readonly Stretch[];
}

/** A stretch of the axis. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** One deliverable. Texts that are empty say that there is nothing to say. */
export interface DeliverableRow {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly status: DeliverableStatus;
  /** `changes requested`. */
  readonly statusText: string;
  /** The owner's id, whether or not there is such a person. */
  readonly owner: string;
  readonly ownerName: string;
  readonly risk: Risk;
  /** `late`; empty for what is done. */
  readonly riskText: string;
  /** Where it is due on the axis; null for what is done, as for what is never due. */
  readonly dueAt: number | null;
  /** `due Fri`, `overdue 3d`. */
  readonly due: string;
  /** When its owner works on it, and when its reviewers take their time. */
  readonly work: Stretch | null;
  readonly review: Stretch | null;
  /** `lands Thu 11:00, 2h late`. */
  readonly forecast: string;
  /** `2h late`. */
  readonly lateness: string;
  /** What it waits for, in a sentence. */
  readonly why: string;
  /** `Ask for the review by Mon 09:00.` */
  readonly handOver: string;
  readonly reviewers: string;
  /** `10h of 24h left`. */
  readonly effort: string;
  readonly after: readonly { readonly id: string; readonly title: string }[];
  readonly criteria: readonly Criterion[];
  /** `2 of 4`. */
  readonly met: string;
  readonly links: readonly Link[];
}

/** What deliverables are drawn from beside the project. */
export interface DeliverablesQuestion {
  readonly span: Span;
  /** Those of owners, as far as they are known; a day more or less across time zones makes no difference to a picture. */
  readonly freeDays: readonly FreeDays[];
}

/** The deliverables of the panel. */
export function deliverablesModel(context: TreeContext, { span, freeDays }: DeliverablesQuestion): DeliverablesModel {
  const { people, deliverables } = context.snapshot.project;
  const forecasts = forecastsById(context.snapshot.forecast);
  const rows = new Rows(context, span, forecasts);
  const owning = new Set(deliverables.map(({ owner }) => owner));
  return {
    axis: axisOver(span, context),
    rows: deliverables.map((deliverable) => rows.rowOf(deliverable)),
    owners: people
      .filter(({ id }) => owning.has(id))
      .map(({ id, name }) => {
        const days = freeDays.find(({ person }) => person === id)?.days ?? [];
        return { id, name: titleOf({ id, title: name }), free: days.map((free) => stretchOver(span, free)) };
      }),
    statuses: STATUSES.map((status) => ({ status, text: wordOf(status) })),
  };
}

function stretchOver(axis: Span, { first, last }: Span): Stretch {
  return { from: placeOn(axis, first * DAY), until: placeOn(axis, (last + 1) * DAY) };
}

/** Makes rows that share their words and their axis. */
class Rows {
  readonly #context: TreeContext;
  readonly #span: Span;
  readonly #forecasts: ForecastsById;
  readonly #words: ForecastWords;

  constructor(context: TreeContext, span: Span, forecasts: ForecastsById) {
    this.#context = context;
    this.#span = span;
    this.#forecasts = forecasts;
    this.#words = wordsOf(context);
  }

  rowOf(deliverable: Deliverable): DeliverableRow {
    const { id, description = '', status, owner = '', reviewers, after, acceptance, links } = deliverable;
    const forecast = this.#forecasts.get(id);
    const { person, deliverable: called } = this.#words;
    return {
      id,
      title: titleOf(deliverable),
      description: oneLine(description),
      status,
      statusText: wordOf(status),
      owner,
      ownerName: owner === '' ? '' : person(owner),
      risk: forecast?.risk ?? 'none',
      riskText: forecast && forecast.risk !== 'none' ? RISK_WORDS[forecast.risk] : '',
      dueAt: this.#dueAt(deliverable),
      due: dueText(this.#context, deliverable) ?? '',
      work: this.#stretch(forecast?.start, forecast?.workDone),
      review: this.#stretch(forecast?.workDone, forecast?.accepted),
      ...this.#forecastTexts(forecast, status),
      reviewers: reviewers.map(person).join(', '),
      effort: effortText(deliverable),
      after: after.map((id) => ({ id, title: called(id) })),
      criteria: acceptance.map(({ text, met }) => ({ text: oneLine(text), met })),
      met: acceptance.length === 0 ? '' : `${acceptance.filter(({ met }) => met).length} of ${acceptance.length}`,
      links: links.flatMap((address) => linkTo(address, address) ?? []),
    };
  }

  /** A bare date ends with that date, whatever the clock says elsewhere. */
  #dueAt({ due, status }: Deliverable): number | null {
    if (due === undefined || status === 'accepted' || status === 'dropped') return null;
    const wall = due.date === undefined ? this.#context.clock.wallTimeAt(due.instant) : (due.date + 1) * DAY;
    return placeOn(this.#span, wall);
  }

  #stretch(from: Instant | null | undefined, until: Instant | null | undefined): Stretch | null {
    if (typeof from !== 'number' || typeof until !== 'number' || until <= from) return null;
    const place = (instant: Instant): number => placeOn(this.#span, this.#context.clock.wallTimeAt(instant));
    return { from: place(from), until: place(until) };
  }

  #forecastTexts(
    forecast: DeliverableForecast | undefined,
    status: DeliverableStatus,
  ): Pick<DeliverableRow, 'forecast' | 'lateness' | 'why' | 'handOver'> {
    if (forecast === undefined) return { forecast: '', lateness: '', why: '', handOver: '' };
    const { accepted, due, handOverBy, id } = forecast;
    const { now } = this.#context;
    const chain = reasonsFor(id, this.#forecasts, now);
    const isAhead = handOverBy !== null && handOverBy > now && status !== 'in-review';
    const asks = isAhead ? `Ask for the review by ${this.#words.when(handOverBy)}.` : '';
    return {
      forecast: landsText(forecast, this.#words),
      lateness: (accepted !== null && due !== null && latenessText(accepted, due)) || '',
      why: whySentence(chain, this.#words) ?? '',
      handOver: asks,
    };
  }
}

/** `10h of 24h left`, `24h`; empty where nobody has estimated it. */
function effortText({ estimate, remaining, status }: Deliverable): string {
  const whole = estimate === undefined ? undefined : formatDuration(estimate);
  if (remaining === undefined || remaining === estimate || status === 'accepted') return whole ?? '';
  return dotted(`${formatDuration(remaining)}${whole === undefined ? '' : ` of ${whole}`} left`) ?? '';
}
