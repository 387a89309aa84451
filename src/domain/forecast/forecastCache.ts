import type { Agreement } from '../format/definition';
import { type HolidaySource, availabilitiesOf } from '../project/availabilityOf';
import { resolveProject } from '../project/resolveProject';
import type { Instant } from '../time/instant';
import { WorkCalendars } from '../time/workCalendars';
import type { ZoneTables } from '../time/zoneTables';
import { type Forecast, freshUntil } from './forecast';
import { forecastProject } from './forecastProject';

/** What a forecast of an agreement depends on beside what it says. */
export interface ForecastCircumstances {
  readonly now: Instant;
  readonly zones: ZoneTables;
  readonly holidaysOf: HolidaySource;
}

/**
 * Forecasts of agreements, each kept for as long as it says something new only to the minute: until somebody it depends on starts or
 * stops working, or a day ends in UTC. The working time that people were found to have is kept from one to the next.
 */
export class ForecastCache {
  readonly #known = new WeakMap<Agreement, Forecast>();
  #calendars: WorkCalendars | undefined;

  /** The forecast of an agreement, made at most that long before now. */
  of(agreement: Agreement, { now, zones, holidaysOf }: ForecastCircumstances): Forecast {
    const known = this.#known.get(agreement);
    if (known && known.at <= now && now < freshUntil(known)) return known;
    const availabilities = availabilitiesOf(agreement.people, holidaysOf);
    const calendars = this.calendarsIn(zones);
    const forecast = forecastProject(resolveProject(agreement, zones), { now, availabilities, zones, calendars });
    this.#known.set(agreement, forecast);
    return forecast;
  }

  /** What is known of people's working time from forecasts before. */
  calendarsIn(zones: ZoneTables): WorkCalendars {
    if (this.#calendars?.zones !== zones) this.#calendars = new WorkCalendars(zones);
    return this.#calendars;
  }
}
