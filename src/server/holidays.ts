import PublicHolidays from 'date-holidays';
import type { HolidaySource } from '../domain/project/availabilityOf';
import type { Holidays } from '../domain/time/availability';
import { civilOf, formatDate, parseDate } from '../domain/values/calendarDate';
import type { EpochDay } from '../domain/values/calendarDate';
import type { Region } from '../domain/values/region';
import { DAY } from '../domain/time/units';

/** The public holidays of regions, from the data of the library `date-holidays`; undefined for a country it does not know. */
export const publicHolidays: HolidaySource = ({ country, subdivision }: Region) => {
  const calendar = subdivision === undefined ? new PublicHolidays(country) : new PublicHolidays(country, subdivision);
  if (calendar.getRules().length === 0) return undefined;
  calendar.setLanguages(['en', ...calendar.getLanguages()]);
  return new RegionalHolidays(calendar);
};

/** The days off of one region, year by year as they are asked for. */
class RegionalHolidays implements Holidays {
  readonly #calendar: PublicHolidays;
  readonly #years = new Map<number, ReadonlyMap<EpochDay, string>>();

  constructor(calendar: PublicHolidays) {
    this.#calendar = calendar;
  }

  nameOn(date: EpochDay): string | undefined {
    const { year } = civilOf(date);
    // What begins on the last days of a year may last into the next.
    return this.#namesIn(year).get(date) ?? this.#namesIn(year - 1).get(date);
  }

  #namesIn(year: number): ReadonlyMap<EpochDay, string> {
    const known = this.#years.get(year);
    if (known) return known;
    const names = new Map<EpochDay, string>();
    for (const { type, date, name, start, end } of this.#calendar.getHolidays(year)) {
      const first = parseDate(date.slice(0, formatDate(0).length));
      if (type !== 'public' || !first.ok) continue;
      const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY));
      for (let day = 0; day < days; day++) if (!names.has(first.value + day)) names.set(first.value + day, name);
    }
    this.#years.set(year, names);
    return names;
  }
}
