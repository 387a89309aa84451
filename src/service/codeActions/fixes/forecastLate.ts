import { applyIntent } from '../../../document/edit/applyIntent';
import type { DeliverableForecast } from '../../../domain/forecast/forecast';
import { forecastIf } from '../../../domain/forecast/whatIf';
import type { SetIntent } from '../../../domain/intent';
import { availabilitiesOf } from '../../../domain/project/availabilityOf';
import type { Deliverable, Project } from '../../../domain/project/project';
import { resolveProject } from '../../../domain/project/resolveProject';
import type { Instant } from '../../../domain/time/instant';
import { resolveMoment } from '../../../domain/time/resolveMoment';
import { DAY } from '../../../domain/time/units';
import { timeIn } from '../../../domain/time/whereabouts';
import type { EpochDay } from '../../../domain/values/calendarDate';
import { type Moment, formatMoment } from '../../../domain/values/moment';
import { landsText } from '../../../views/forecast';
import type { ServiceContext } from '../../context';
import { fileZone } from '../../facts/circumstances';
import { forecastIn } from '../../facts/forecast';
import type { Fix, QuickFix } from '../fix';
import { nodeOf } from '../problemNode';
import { findingsIf, firstWorkday } from './whatIf';

/** How many people are tried in each role, and how many ways are offered. */
const MOST_TRIED = 8;
const MOST_OFFERED = 6;

/** How many days a due date is moved at most beyond the day on which everything is accepted. */
const DAYS_TRIED = 30;

/** Something that could be changed about a deliverable. */
interface Option {
  readonly title: string;
  readonly change: Partial<Pick<Deliverable, 'owner' | 'reviewers' | 'status'>>;
  readonly step: SetIntent;
}

/**
 * Other reviewers, an earlier hand-over or other owners, as far as they help, the greatest effect first; and then a due date that can
 * be kept.
 */
export const forecastLate: QuickFix = {
  codes: ['forecast-late'],
  fixesFor: (problem, context) => {
    const id = String(nodeOf(context, problem).node.path[1]);
    const told = forecastIn(context);
    const project = resolveProject(context.document.agreement, context.zones);
    const deliverable = project.deliverables.find((one) => one.id === id);
    const forecast = told.byId.get(id);
    if (!deliverable || !forecast || forecast.accepted === null) return [];
    const { accepted } = forecast;
    const question = {
      // The moment of the forecast that is shown, so that an offer is the same when it is chosen.
      now: told.forecast.at,
      availabilities: availabilitiesOf(context.document.agreement.people, context.holidaysOf),
      zones: context.zones,
      calendars: context.forecasts.calendarsIn(context.zones),
    };
    const allowed = findingsIf(context, id, {});
    const helpful = optionsFor(deliverable, forecast, project).flatMap((option) => {
      const after = forecastIf(project, id, option.change, question).deliverables.find((one) => one.id === id);
      if (!after || after.accepted === null || after.accepted >= accepted) return [];
      if (findingsIf(context, id, option.change) > allowed) return [];
      return [{ at: after.accepted, title: `${option.title}: ${landsText(after, told.words)}`, step: option.step }];
    });
    const later = dueThatHolds(context, id, accepted);
    return [
      ...helpful
        .sort((one, other) => one.at - other.at)
        .slice(0, MOST_OFFERED)
        .map(({ title, step }) => fix(context, title, step)),
      ...(later === undefined
        ? []
        : [
            fix(context, `Move the due date to ${later}`, {
              kind: 'set',
              path: ['deliverables', id, 'due'],
              value: later,
            }),
          ]),
    ];
  },
};

function fix({ document }: ServiceContext, title: string, step: SetIntent): Fix {
  return {
    title,
    edits: () => {
      const result = applyIntent(document, step);
      return result.ok ? result.edits : undefined;
    },
  };
}

function optionsFor(
  { id, owner, reviewers, status }: Deliverable,
  forecast: DeliverableForecast,
  project: Project,
): readonly Option[] {
  const people = project.people.map((person) => person.id).filter((person) => person !== owner);
  const slowest = forecast.reviews.find(({ answered }) => answered === forecast.accepted)?.person;
  const options: Option[] = [];
  if (slowest !== undefined) {
    for (const person of people.filter((other) => !reviewers.includes(other)).slice(0, MOST_TRIED)) {
      const instead = reviewers.map((reviewer) => (reviewer === slowest ? person : reviewer));
      options.push({
        title: `Let ${person} review it instead of ${slowest}`,
        change: { reviewers: instead },
        step: { kind: 'set', path: ['deliverables', id, 'reviewers'], value: instead },
      });
    }
  }
  if (status !== 'in-review' && forecast.reviews.length > 0) {
    options.push({
      title: 'Hand it over for review now',
      change: { status: 'in-review' },
      step: { kind: 'set', path: ['deliverables', id, 'status'], value: 'in-review' },
    });
  }
  for (const person of status === 'in-review' ? [] : people.slice(0, MOST_TRIED)) {
    options.push({
      title: `Let ${person} own it`,
      change: { owner: person },
      step: { kind: 'set', path: ['deliverables', id, 'owner'], value: person },
    });
  }
  return options;
}

/** The first workday, written as the due date there is, by which everything is accepted and nothing more is wrong than now. */
function dueThatHolds(context: ServiceContext, id: string, accepted: Instant): string | undefined {
  const due = context.document.agreement.deliverables?.get(id)?.due;
  if (due === undefined) return undefined;
  const { zones } = context;
  if (due.kind === 'instant') return formatMoment({ kind: 'instant', instant: Math.ceil(accepted / DAY) * DAY });
  const allowed = findingsIf(context, id, {});
  const first = timeIn(due.zone ?? fileZone(context), accepted, zones).date;
  const momentOn = (date: EpochDay): Moment => ({ ...due, date });
  const isGood = (date: EpochDay): boolean =>
    resolveMoment(momentOn(date), fileZone(context), 'end', zones) >= accepted &&
    findingsIf(context, id, { due: momentOn(date) }) <= allowed;
  const date = firstWorkday(context, id, { first, days: DAYS_TRIED, isGood });
  return date === undefined ? undefined : formatMoment(momentOn(date));
}
