import type { AgreedPerson } from '../format/definition';
import type { Availability, Holidays } from '../time/availability';
import { DEFAULT_HOURS } from '../values/hours';
import type { Region } from '../values/region';

/** Knows the public holidays of regions. A port: undefined for a region whose holidays nobody knows. */
export type HolidaySource = (region: Region) => Holidays | undefined;

/** For those who need no public holidays. */
export const noHolidays: HolidaySource = () => undefined;

/** When a person works, with the format's defaults; undefined while the file gives no zone that exists. */
export function availabilityOf(person: AgreedPerson, holidaysOf: HolidaySource): Availability | undefined {
  const { timezone, hours = DEFAULT_HOURS, away = [], travel = [] } = person;
  if (timezone === undefined) return undefined;
  const holidays = person.holidays && holidaysOf(person.holidays);
  return { timezone, hours, away, travel, ...(holidays && { holidays }) };
}

/** When people work, by their id, in file order; who has no zone that exists is left out. */
export function availabilitiesOf(
  people: ReadonlyMap<string, AgreedPerson> | undefined,
  holidaysOf: HolidaySource,
): ReadonlyMap<string, Availability> {
  const availabilities = new Map<string, Availability>();
  for (const [id, person] of people ?? []) {
    const availability = availabilityOf(person, holidaysOf);
    if (availability) availabilities.set(id, availability);
  }
  return availabilities;
}
