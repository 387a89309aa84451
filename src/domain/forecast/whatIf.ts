import type { Deliverable, Project } from '../project/project';
import type { Instant } from '../time/instant';
import type { DeliverableForecast, Forecast, Risk } from './forecast';
import { type ForecastQuestion, forecastProject } from './forecastProject';

/** How the forecast of a deliverable would change. */
export interface ForecastChange {
  /** The deliverable's id. */
  readonly deliverable: string;
  /** What it is called after the change, or was before it. */
  readonly title: string;
  /** Undefined for one that is not forecast before: it is new, or was settled. */
  readonly before?: ForecastDates;
  /** Undefined for one that is not forecast any more. */
  readonly after?: ForecastDates;
}

/** What changes when a forecast does. */
export interface ForecastDates {
  /** Null when nobody can tell. */
  readonly accepted: Instant | null;
  readonly due: Instant | null;
  readonly handOverBy: Instant | null;
  readonly risk: Risk;
}

/** A project and what is forecast for it. */
export interface ForecastProject {
  readonly project: Project;
  readonly forecast: Forecast;
}

/** What differs between two forecasts: in the order of the file as it is afterwards, then what is not forecast any more. */
export function compareForecasts(before: ForecastProject, after: ForecastProject): readonly ForecastChange[] {
  const titles = new Map(
    [...before.project.deliverables, ...after.project.deliverables].map(({ id, title }) => [id, title]),
  );
  const earlier = new Map(before.forecast.deliverables.map((one) => [one.id, datesOf(one)]));
  const later = new Map(after.forecast.deliverables.map((one) => [one.id, datesOf(one)]));
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((deliverable) => {
    const [was, is] = [earlier.get(deliverable), later.get(deliverable)];
    if (was && is && isSame(was, is)) return [];
    const title = titles.get(deliverable) ?? deliverable;
    return [{ deliverable, title, ...(was && { before: was }), ...(is && { after: is }) }];
  });
}

function datesOf({ accepted, due, handOverBy, risk }: DeliverableForecast): ForecastDates {
  return { accepted, due, handOverBy, risk };
}

function isSame(one: ForecastDates, other: ForecastDates): boolean {
  return (
    one.accepted === other.accepted &&
    one.due === other.due &&
    one.handOverBy === other.handOverBy &&
    one.risk === other.risk
  );
}

/** What would be forecast if one deliverable of a project said something else. */
export function forecastIf(
  project: Project,
  id: string,
  change: Partial<Deliverable>,
  question: ForecastQuestion,
): Forecast {
  const deliverables = project.deliverables.map((one) => (one.id === id ? { ...one, ...change } : one));
  return forecastProject({ ...project, deliverables }, question);
}
