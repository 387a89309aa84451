import type { ZoneId } from '../values/zone';
import { intlOffsets } from './intlOffsets';
import { type OffsetAt, ZoneRules } from './zoneRules';

/** Where offsets come from. A port: undefined for a zone that the source does not know. */
export type OffsetSource = (zone: ZoneId) => OffsetAt | undefined;

/**
 * The rules of every zone asked for so far. Whoever starts a piece of work owns one and passes it down; it only ever grows,
 * by about a kilobyte for each zone and year, and never depends on today's date or on the machine's own zone.
 */
export class ZoneTables {
  readonly #source: OffsetSource;
  readonly #rules = new Map<ZoneId, ZoneRules>();

  /** By default offsets come from the runtime's own time zone data. */
  constructor(source: OffsetSource = intlOffsets) {
    this.#source = source;
  }

  /**
   * The rules of that zone. A zone that nobody knows is read as UTC: the checks have reported it by then, and everything
   * else that the file says can still be shown.
   */
  rulesOf(zone: ZoneId): ZoneRules {
    const known = this.#rules.get(zone);
    if (known) return known;
    const rules = new ZoneRules(this.#source(zone) ?? utc);
    this.#rules.set(zone, rules);
    return rules;
  }
}

const utc: OffsetAt = () => 0;
