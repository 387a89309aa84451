import { type Balance, balanceOf } from '../../domain/forecast/balance';
import type { DeliverableForecast, Forecast, Risk } from '../../domain/forecast/forecast';
import { forecastProject } from '../../domain/forecast/forecastProject';
import { type ForecastsById, forecastsById, reasonsFor } from '../../domain/forecast/reasons';
import { availabilitiesOf } from '../../domain/project/availabilityOf';
import type { Deliverable, Project } from '../../domain/project/project';
import { resolveProject } from '../../domain/project/resolveProject';
import type { Instant } from '../../domain/time/instant';
import { timeIn } from '../../domain/time/whereabouts';
import { formatDuration } from '../../domain/values/duration';
import { HolidayCalendars } from '../../server/holidayCalendars';
import { type ForecastWords, RISK_WORDS, latenessText, whySentence, whyText } from '../../views/forecast';
import { forecastBar } from '../../views/forecastBar';
import { openAgreement } from '../agreementFile';
import { type Context, command } from '../command';
import { dateText, isoInstant, momentText } from '../instants';
import { FILE_OPTION, JSON_OPTION } from '../options';
import { noteOnErrors, readMoment } from '../question';
import type { Paint, Style } from '../style';
import { type Cell, alignColumns } from '../table';
import { oneLine, toJson } from '../terminal';

/** Columns of a bar. */
const BAR_WIDTH = 24;

/** `collab forecast`: when each deliverable will be accepted, and why not earlier. */
export const forecast = command({
  name: 'forecast',
  summary: 'Forecast when each deliverable will be accepted',
  details: `
What remains is worked on in the working time of its owner, one thing after the other, and answered in
that of its reviewers. Accepted and dropped deliverables are not listed.

In a bar, dots are waiting, a full block is work, a light one review, and a line the due date.

M is a date such as 2026-12-01 (its beginning) or a date and time such as "2026-12-01 17:00", with or
without a time zone after it, or ISO 8601 with an offset. Without a zone that of the file counts.`,
  options: {
    at: { value: 'M', description: 'The moment to look ahead from; now by default.' },
    file: FILE_OPTION,
    json: JSON_OPTION,
  },
  answer: async ({ options: { at: typed, file, json } }, context) => {
    const opened = await openAgreement(file, context);
    const { agreement } = opened.document;
    const { at, note } = readMoment(opened, { option: '--at', text: typed }, context);
    const project = resolveProject(agreement, context.zones);
    const holidaysOf = await new HolidayCalendars(context.io.loadHolidays).forPeople(agreement);
    const availabilities = availabilitiesOf(agreement.people, holidaysOf);
    const found = forecastProject(project, { now: at, availabilities, zones: context.zones });
    const told: Told = {
      project,
      agreed: new Map(project.deliverables.map((deliverable) => [deliverable.id, deliverable])),
      forecast: found,
      byId: forecastsById(found),
      words: wordsFor(project, context),
    };
    const output = json ? toJson(asData(told)) : asText(told, context);
    return { status: 0, output, notes: [...note, ...noteOnErrors(opened)] };
  },
});

/** A forecast with what it takes to tell it. */
interface Told {
  readonly project: Project;
  /** What the file says of each deliverable, by its id. */
  readonly agreed: ReadonlyMap<string, Deliverable>;
  readonly forecast: Forecast;
  readonly byId: ForecastsById;
  readonly words: ForecastWords;
}

/** People, deliverables and moments in the words of the command line: by their ids, and on the clock of the file. */
function wordsFor({ timezone, people }: Project, { zones }: Context): ForecastWords {
  const names = new Map(people.map(({ id, name }) => [id, oneLine(name) || id]));
  return {
    person: (id) => names.get(id) ?? id,
    deliverable: (id) => id,
    when: (instant) => momentText(timeIn(timezone, instant, zones)),
  };
}

function asData({ agreed, forecast: { at, deliverables }, byId, words }: Told) {
  return {
    at: isoInstant(at),
    deliverables: deliverables.map((one) => ({
      id: one.id,
      owner: one.owner ?? null,
      status: agreed.get(one.id)?.status,
      start: isoOrNull(one.start),
      workDone: isoOrNull(one.workDone),
      accepted: isoOrNull(one.accepted),
      due: isoOrNull(one.due),
      risk: one.risk,
      handOverBy: isoOrNull(one.handOverBy),
      reason: one.accepted === null ? (whySentence(reasonsFor(one.id, byId, at), words) ?? null) : null,
    })),
  };
}

function isoOrNull(instant: Instant | null): string | null {
  return instant === null ? null : isoInstant(instant);
}

function asText(told: Told, context: Context): string {
  const {
    project,
    forecast: { at, deliverables },
  } = told;
  const { style } = context;
  const heading = style.dim(`${told.words.when(at)} in ${project.timezone}`);
  if (deliverables.length === 0) return `${heading}\n\nEverything is accepted or dropped, or nothing is agreed yet.\n`;
  const titles = [
    'Deliverable',
    'Owner',
    ...(context.io.stdout.isTTY ? [''] : []),
    'Accepted',
    'Due',
    'Hand over by',
    '',
  ];
  const header = titles.map((text) => ({ text, paint: style.bold }));
  const table = alignColumns([header, ...deliverables.map((one) => rowOf(one, told, context))]);
  return `${heading}\n\n${table}\n${balanceText(balanceOf(project), told, style)}`;
}

function rowOf(
  one: DeliverableForecast,
  { agreed, forecast: { at, deliverables }, byId, words }: Told,
  { io, style }: Context,
): readonly Cell[] {
  const { accepted, due, handOverBy, risk } = one;
  const when = (instant: Instant | null): Cell => ({ text: instant === null ? '–' : words.when(instant) });
  const agreedDate = agreed.get(one.id)?.due?.date;
  const chart = io.stdout.isTTY
    ? [{ text: forecastBar(one, { start: at, end: lastOf(deliverables) }, BAR_WIDTH) }]
    : [];
  const why = risk === 'late' || accepted === null ? whyText(reasonsFor(one.id, byId, at), words) : undefined;
  const late = accepted !== null && due !== null ? latenessText(accepted, due) : undefined;
  const word = risk === 'late' ? (late ?? RISK_WORDS.late) : RISK_WORDS[risk];
  return [
    { text: one.id, paint: style.bold },
    { text: one.owner ?? '–' },
    ...chart,
    when(accepted),
    agreedDate === undefined ? when(due) : { text: dateText(agreedDate) },
    when(handOverBy),
    { text: why === undefined ? word : `${word}: ${why}`, paint: paintFor(risk, style) },
  ];
}

/** The last instant that a bar has to show. */
function lastOf(deliverables: readonly DeliverableForecast[]): Instant {
  return deliverables.reduce(
    (last, { accepted, workDone, due }) => Math.max(last, accepted ?? workDone ?? 0, due ?? 0),
    0,
  );
}

/** How the work is spread; empty where no work is known. */
function balanceText(balances: readonly Balance[], { words }: Told, style: Style): string {
  if (balances.every(({ planned, remaining }) => planned + remaining === 0)) return '';
  const header = ['Person', 'Planned', 'Remaining', 'Accepted', 'Share'].map((text) => ({ text, paint: style.bold }));
  const rows = balances.map(({ person, planned, remaining, accepted, share }) => [
    { text: person === null ? 'nobody' : words.person(person) },
    ...[planned, remaining, accepted].map((minutes) => ({ text: formatDuration(minutes) })),
    { text: `${Math.round(share * 100)}%` },
  ]);
  return alignColumns([header, ...rows]);
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
