import { balanceOf } from '../domain/forecast/balance';
import type { DeliverableForecast, Forecast, Risk } from '../domain/forecast/forecast';
import { type ForecastsById, reasonsFor } from '../domain/forecast/reasons';
import type { Deliverable, Project } from '../domain/project/project';
import type { Instant, Interval } from '../domain/time/instant';
import { formatDuration } from '../domain/values/duration';
import { type ForecastWords, RISK_WORDS, latenessText, whyText } from '../views/forecast';
import { forecastBar } from '../views/forecastBar';
import type { Context } from './command';
import { dateText } from './instants';
import type { Paint, Style } from './style';
import { type Cell, alignColumns, widthOfTable } from './table';

/** Columns of a bar. */
const BAR_WIDTH = 24;

/** A forecast with what it takes to tell it. */
export interface Told {
  readonly project: Project;
  /** What the file says of each deliverable, by its id. */
  readonly agreed: ReadonlyMap<string, Deliverable>;
  readonly forecast: Forecast;
  readonly byId: ForecastsById;
  readonly words: ForecastWords;
}

/**
 * The forecast for people, with how the work is spread. It is a table, with bars on a terminal; where a terminal is too narrow for it, each
 * deliverable has lines of its own.
 */
export function forecastAsText(told: Told, { io: { stdout }, style }: Context): string {
  const { project, forecast, words } = told;
  const heading = style.dim(`${words.when(forecast.at)} in ${project.timezone}`);
  const rows = forecast.deliverables.map((one) => rowOf(one, told, style));
  const table = tableOf(rows, stdout.isTTY === true, style);
  const fits = stdout.columns === undefined || widthOfTable(table) <= stdout.columns;
  const answer = rows.length === 0 ? nothingOpen(project) : fits ? alignColumns(table) : rows.map(blockOf).join('');
  const balance = balanceAsText(told, style);
  return `${heading}\n\n${answer}${balance === '' ? '' : `\n${balance}`}`;
}

/** What is told of a deliverable, each part ready to be shown. */
interface Row {
  readonly id: Cell;
  readonly owner: Cell;
  readonly bar: Cell;
  readonly accepted: Cell;
  readonly due: Cell;
  readonly handOverBy: Cell;
  readonly verdict: Cell;
}

/** Stands for what there is not. */
const NONE: Cell = { text: '–' };

function rowOf(one: DeliverableForecast, { agreed, forecast, byId, words }: Told, style: Style): Row {
  const { id, owner, accepted, due, handOverBy, risk } = one;
  const when = (instant: Instant | null): Cell => (instant === null ? NONE : { text: words.when(instant) });
  const agreedDate = agreed.get(id)?.due?.date;
  const why = risk === 'late' || accepted === null ? whyText(reasonsFor(id, byId, forecast.at), words) : undefined;
  const late = accepted !== null && due !== null ? latenessText(accepted, due) : undefined;
  const word = risk === 'late' ? (late ?? RISK_WORDS.late) : RISK_WORDS[risk];
  return {
    id: { text: id, paint: style.bold },
    owner: owner === undefined ? NONE : { text: owner },
    bar: { text: forecastBar(one, spanOf(forecast), BAR_WIDTH) },
    accepted: when(accepted),
    due: agreedDate === undefined ? when(due) : { text: dateText(agreedDate) },
    handOverBy: when(handOverBy),
    verdict: { text: why === undefined ? word : `${word}: ${why}`, paint: paintFor(risk, style) },
  };
}

/** What bars show: from the moment of the forecast until nothing is left to come. */
function spanOf({ at, deliverables }: Forecast): Interval {
  const end = deliverables.reduce(
    (last, { accepted, workDone, due }) => Math.max(last, accepted ?? workDone ?? 0, due ?? 0),
    0,
  );
  return { start: at, end };
}

function tableOf(rows: readonly Row[], withBars: boolean, { bold }: Style): readonly (readonly Cell[])[] {
  const head = ['Deliverable', 'Owner', ...(withBars ? [''] : []), 'Accepted', 'Due', 'Hand over by', ''];
  return [
    head.map((text) => ({ text, paint: bold })),
    ...rows.map(({ id, owner, bar, accepted, due, handOverBy, verdict }) => [
      id,
      owner,
      ...(withBars ? [bar] : []),
      accepted,
      due,
      handOverBy,
      verdict,
    ]),
  ];
}

/** The same on lines of its own, with those dates that there are. */
function blockOf({ id, owner, bar, accepted, due, handOverBy, verdict }: Row): string {
  const indent: Cell = { text: '' };
  const dates = [
    [indent, { text: 'Accepted' }, accepted, { text: bar.text.trimEnd() }],
    [indent, { text: 'Due' }, due],
    [indent, { text: 'Hand over by' }, handOverBy],
  ];
  return alignColumns([[id, owner, verdict]]) + alignColumns(dates.filter((line) => !line.includes(NONE)));
}

function nothingOpen({ deliverables }: Project): string {
  return deliverables.length === 0 ? 'No deliverables are agreed yet.\n' : 'Everything is accepted or dropped.\n';
}

/** How the work is spread; empty where no work is known. */
function balanceAsText({ project, words }: Told, style: Style): string {
  const balances = balanceOf(project);
  if (balances.every(({ planned, remaining }) => planned + remaining === 0)) return '';
  const head = ['Person', 'Planned', 'Remaining', 'Accepted', 'Share'].map((text) => ({ text, paint: style.bold }));
  const rows = balances.map(({ person, planned, remaining, accepted, share }) => [
    { text: person === null ? 'nobody' : words.person(person) },
    ...[planned, remaining, accepted].map((minutes) => ({ text: formatDuration(minutes) })),
    { text: `${Math.round(share * 100)}%` },
  ]);
  return alignColumns([head, ...rows]);
}

function paintFor(risk: Risk, { red, yellow, green, dim }: Style): Paint {
  switch (risk) {
    case 'late':
    case 'blocked':
      return red;
    case 'at-risk':
    case 'unknown':
      return yellow;
    case 'on-track':
      return green;
    case 'none':
      return dim;
  }
}
