import { noHolidays } from '../domain/project/availabilityOf';
import type { HolidaySource } from '../domain/project/availabilityOf';
import type { Agreement } from '../domain/format/definition';
import type { Holidays } from '../domain/time/availability';
import { formatRegion } from '../domain/values/region';

/** Public holidays, loaded when a file first names a region and kept from then on: a past or coming holiday does not change. */
export class HolidayCalendars {
  readonly #load: () => Promise<HolidaySource>;
  readonly #known = new Map<string, Holidays | undefined>();
  #loading: Promise<HolidaySource> | undefined;
  #loaded: HolidaySource | undefined;

  constructor(load: () => Promise<HolidaySource>) {
    this.#load = load;
  }

  /** The holidays that the people of an agreement keep; nothing is loaded when nobody keeps any. */
  async forPeople({ people }: Agreement): Promise<HolidaySource> {
    if (![...(people?.values() ?? [])].some(({ holidays }) => holidays !== undefined)) return noHolidays;
    return this.ofRegions();
  }

  /** The holidays of any region, whoever keeps them. */
  async ofRegions(): Promise<HolidaySource> {
    const source = await (this.#loading ??= this.#load());
    this.#loaded ??= (region) => {
      const key = formatRegion(region);
      if (!this.#known.has(key)) this.#known.set(key, source(region));
      return this.#known.get(key);
    };
    return this.#loaded;
  }

  /** The same once they are loaded; undefined until somebody has needed any. */
  get loaded(): HolidaySource | undefined {
    return this.#loaded;
  }
}
