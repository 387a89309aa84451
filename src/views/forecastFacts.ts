import { type ForecastsById, reasonsFor } from '../domain/forecast/reasons';
import type { Deliverable } from '../domain/project/project';
import type { Instant } from '../domain/time/instant';
import { type ForecastWords, landsText, whyText } from './forecast';

/**
 * What is forecast of a deliverable, as facts with their names: when it lands and why then, and until when a review can be asked for,
 * if it was not. None once it is accepted or dropped.
 *
 * @param at when the forecast was made.
 */
export function forecastFacts(
  { id, status }: Pick<Deliverable, 'id' | 'status'>,
  forecasts: ForecastsById,
  at: Instant,
  words: ForecastWords,
): readonly (readonly [name: string, fact: string])[] {
  const forecast = forecasts.get(id);
  if (!forecast) return [];
  const { handOverBy } = forecast;
  const why = whyText(reasonsFor(id, forecasts, at), words);
  return [
    ['Forecast', `${landsText(forecast, words)}${why === undefined ? '' : `, because it ${why}`}`],
    ...(handOverBy === null || status === 'in-review'
      ? []
      : [['Hand over by', `${words.when(handOverBy)}${handOverBy < at ? ', which has passed' : ''}`] as const]),
  ];
}
