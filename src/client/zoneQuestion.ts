import type { ZoneId } from '../domain/values/zone';
import { type ZoneRow, ZoneSearch } from '../views/zoneSearch';
import { machineZone } from './display';
import type { Question } from './questions';
import type { Row, Step } from './quickSteps';
import { pickTypedInStep } from './typedList';

/** A question for a time zone. */
export interface ZoneQuestion<S> extends Question {
  /** Zones that are likely to be meant, likeliest first. */
  readonly nearby: (state: S) => readonly ZoneId[];
  readonly answer: (state: S, zone: ZoneId) => S;
}

/** A step that finds a zone by city, country, id, abbreviation or present offset, and shows what the clock says there. */
export function askZone<S>({ title, prompt, nearby, answer }: ZoneQuestion<S>): Step<S> {
  return (state, place) => {
    const search = new ZoneSearch(Date.now(), [...nearby(state), machineZone()]);
    return pickTypedInStep<ZoneId, S>(
      place,
      (pick) => Object.assign(pick, { title, placeholder: prompt }),
      (typed) => {
        const rows = search.rows(typed);
        return rows.length > 0 ? rows.map(zoneItem) : [NOTHING_FOUND];
      },
      (zone) => answer(state, zone),
    );
  };
}

/** What fits is decided by the search alone. */
function zoneItem({ zone, label, description }: ZoneRow): Row<ZoneId> {
  return { value: zone, label, description, alwaysShow: true };
}

const NOTHING_FOUND: Row<ZoneId> = {
  label: 'No time zone is known by that name. Type a large city nearby, a country, or UTC+2.',
  alwaysShow: true,
};
