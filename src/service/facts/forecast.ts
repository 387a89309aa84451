import type { DeliverableForecast, Forecast } from '../../domain/forecast/forecast';
import { type ForecastsById, type ReasonLink, forecastsById, reasonsFor } from '../../domain/forecast/reasons';
import type { DeliverableStatus } from '../../domain/project/project';
import type { ForecastWords } from '../../views/forecast';
import { forecastFacts } from '../../views/forecastFacts';
import { shortNames } from '../../views/shortNames';
import { shorten } from '../../views/text';
import { dayTimeText } from '../../views/times';
import type { ServiceContext } from '../context';
import { nameIn, titleIn, viewerWall } from './circumstances';

/** Longer titles say no more in a sentence about something else. */
const LONGEST_TITLE = 40;

/** What is forecast for a text, and the words to tell it with. */
export interface ToldForecast {
  readonly forecast: Forecast;
  readonly byId: ForecastsById;
  readonly words: ForecastWords;
  /** Why a deliverable is accepted when it is. */
  readonly why: (one: DeliverableForecast) => readonly ReasonLink[];
}

/** The forecast for a text, told on the clock of who asks. */
export function forecastIn(context: ServiceContext): ToldForecast {
  const forecast = context.forecasts.of(context.document.agreement, context);
  const byId = forecastsById(forecast);
  return { forecast, byId, words: wordsIn(context), why: ({ id }) => reasonsFor(id, byId, forecast.at) };
}

function wordsIn(context: ServiceContext): ForecastWords {
  const ids = [...(context.document.agreement.people?.keys() ?? [])];
  const names = shortNames(ids.map((id) => ({ id, name: nameIn(context, id) })));
  return {
    person: (id) => names.get(id) ?? id,
    deliverable: (id) => shorten(titleIn(context, id), LONGEST_TITLE),
    when: (instant) => dayTimeText(viewerWall(context, instant), viewerWall(context, context.now)),
  };
}

/** `Forecast: lands Thu 11:00, because it takes another 10h of work. Hand over by Mon 14:00.` */
export function forecastSentences(context: ServiceContext, id: string, status: DeliverableStatus): string {
  const { forecast, byId, words } = forecastIn(context);
  return forecastFacts({ id, status }, byId, forecast.at, words)
    .map(([name, fact]) => (name === 'Forecast' ? `${name}: ${fact}.` : `${name} ${fact}.`))
    .join(' ');
}
