import type { AgreementDocument } from '../document/document';
import { applyIntent } from '../document/edit/applyIntent';
import { forecastProject } from '../domain/forecast/forecastProject';
import { type ForecastProject, compareForecasts } from '../domain/forecast/whatIf';
import type { Intent } from '../domain/intent';
import { availabilitiesOf } from '../domain/project/availabilityOf';
import { resolveProject } from '../domain/project/resolveProject';
import type { Instant } from '../domain/time/instant';
import type { WhatIf } from '../protocol/whatIf';
import type { ServiceContext } from './context';

/** What a text is compared with copies of itself by. */
type WhatIfContext = Pick<ServiceContext, 'document' | 'forecasts' | 'holidaysOf' | 'now' | 'zones'>;

/**
 * What an intent would do to the forecast of a text.
 *
 * @param read reads the text that the intent would leave.
 */
export function whatIf(context: WhatIfContext, intent: Intent, read: (text: string) => AgreementDocument): WhatIf {
  const result = applyIntent(context.document, intent);
  if (!result.ok) return { kind: 'refused', reason: `${result.refusal.reason} ${result.refusal.advice}` };
  const { agreement } = context.document;
  const forecast = context.forecasts.of(agreement, context);
  const before = { project: resolveProject(agreement, context.zones), forecast };
  return { kind: 'changes', changes: compareForecasts(before, afterwards(context, read(result.text), forecast.at)) };
}

/** Both forecasts are of the same moment, so that only the intent makes a difference. */
function afterwards(
  { zones, holidaysOf, forecasts }: WhatIfContext,
  { agreement }: AgreementDocument,
  now: Instant,
): ForecastProject {
  const project = resolveProject(agreement, zones);
  const availabilities = availabilitiesOf(agreement.people, holidaysOf);
  return {
    project,
    forecast: forecastProject(project, { now, availabilities, zones, calendars: forecasts.calendarsIn(zones) }),
  };
}
