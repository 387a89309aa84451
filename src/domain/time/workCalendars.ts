import type { Availability, Holidays } from './availability';
import { WorkCalendar } from './workCalendar';
import type { ZoneTables } from './zoneTables';

/** With more than this, most are of people as they were before they were edited. */
const MOST = 2000;

/**
 * Work calendars that are kept from one question to the next: one for all who work at the same times. What was worked out of
 * somebody's time stays known as long as their availability says the same.
 */
export class WorkCalendars {
  readonly zones: ZoneTables;
  readonly #known = new Map<Holidays | undefined, Map<string, WorkCalendar>>();
  #count = 0;

  constructor(zones: ZoneTables) {
    this.zones = zones;
  }

  of(availability: Availability): WorkCalendar {
    const { holidays, ...rest } = availability;
    const alike = this.#known.get(holidays) ?? new Map<string, WorkCalendar>();
    const key = JSON.stringify(rest);
    const known = alike.get(key);
    if (known) return known;
    if (++this.#count > MOST) {
      this.#known.clear();
      alike.clear();
      this.#count = 1;
    }
    const calendar = new WorkCalendar(availability, this.zones);
    this.#known.set(holidays, alike.set(key, calendar));
    return calendar;
  }
}
