import type { Availability } from '../time/availability';
import type { Instant } from '../time/instant';
import { DAY } from '../time/units';
import { localTimeAt, staysWithin } from '../time/whereabouts';
import type { WorkCalendar } from '../time/workCalendar';
import type { WorkCalendars } from '../time/workCalendars';
import { dayOff } from '../time/workingTime';
import type { ZoneTables } from '../time/zoneTables';
import { weekdayOf } from '../values/calendarDate';
import type { Minutes } from '../values/duration';
import type { Person } from '../project/project';
import type { Absence } from './forecast';

/** Days off are looked for this far after work could begin: a forecast names one reason, not all of them. */
const DAYS_LOOKED_AT = 31;

/** Somebody whose working time is known. */
export interface Member {
  readonly id: string;
  /** How long an answer may take, in their working time. */
  readonly responds: Minutes;
  readonly calendar: WorkCalendar;
  readonly availability: Availability;
}

/** The people of a project, for whoever asks many questions about when they work. */
export class Team {
  readonly zones: ZoneTables;
  readonly #members = new Map<string, Member>();
  readonly #known: ReadonlySet<string>;

  /** @param availabilities of those who have a time zone. */
  constructor(people: readonly Person[], availabilities: ReadonlyMap<string, Availability>, calendars: WorkCalendars) {
    this.zones = calendars.zones;
    this.#known = new Set(people.map(({ id }) => id));
    for (const { id, responds } of people) {
      const availability = availabilities.get(id);
      if (!availability) continue;
      this.#members.set(id, { id, responds, availability, calendar: calendars.of(availability) });
    }
  }

  /** The person with that id, if anybody knows when they work; else why nobody does. */
  find(id: string): Member | 'no-such-person' | 'no-zone' {
    return this.#members.get(id) ?? (this.#known.has(id) ? 'no-zone' : 'no-such-person');
  }

  /**
   * What keeps somebody from working between two instants at which they could: the first day off on which they would otherwise work,
   * or else that `from` is not in their hours. Undefined where nothing does.
   */
  absenceBetween({ availability, calendar }: Member, from: Instant, to: Instant): Absence | undefined {
    if (to <= from) return undefined;
    const first = localTimeAt(availability, from, this.zones).date;
    const last = Math.min(localTimeAt(availability, to - 1, this.zones).date, first + DAYS_LOOKED_AT);
    for (const stay of staysWithin(availability, { first, last })) {
      for (let date = stay.first; date <= stay.last; date++) {
        const off = availability.hours[weekdayOf(date)].length > 0 ? dayOff(availability, date) : undefined;
        if (!off) continue;
        const back = calendar.add(Math.max(from, this.zones.rulesOf(stay.zone).instantOf(date * DAY)), 0);
        if (back.kind === 'reached' && back.instant > from) return { kind: off.kind, until: back.instant };
      }
    }
    const next = calendar.add(from, 0);
    return next.kind === 'reached' && next.instant > from ? { kind: 'hours', until: next.instant } : undefined;
  }
}
