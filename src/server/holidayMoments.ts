import type { Instant } from '../domain/time/instant';
import { HOUR, MINUTE } from '../domain/time/units';
import { ZoneTables } from '../domain/time/zoneTables';

/*
 * What `date-holidays` uses of the library `moment-timezone`, in place of it: bundles are built with this file under that name. It
 * takes clock changes from the runtime, as all else in Collab does, and is a twentieth of its size.
 */

/** The library gives no place to keep it. */
const zones = new ZoneTables();

/** What the clocks in one place show at one instant. Fields are named and counted as `moment` does. */
class ZonedMoment {
  readonly #instant: Instant;
  readonly #wall: Date;

  /** The offset is in milliseconds, positive east of Greenwich. */
  constructor(instant: Instant, offset: number) {
    this.#instant = instant;
    this.#wall = new Date(instant + offset);
  }

  /** The same instant in a zone. */
  tz(zone: string): ZonedMoment {
    return new ZonedMoment(this.#instant, zones.rulesOf(zone).offsetAt(this.#instant));
  }

  /** The same instant at an offset such as `+09:00` or `+09`. */
  utcOffset(text: string): ZonedMoment {
    const [hours = 0, minutes = 0] = text.slice(1).split(':').map(Number);
    const offset = hours * HOUR + minutes * MINUTE;
    return new ZonedMoment(this.#instant, text.startsWith('-') ? -offset : offset);
  }

  year(): number {
    return this.#wall.getUTCFullYear();
  }

  /** From 0. */
  month(): number {
    return this.#wall.getUTCMonth();
  }

  /** The day of the month, from 1. */
  date(): number {
    return this.#wall.getUTCDate();
  }

  hours(): number {
    return this.#wall.getUTCHours();
  }

  minutes(): number {
    return this.#wall.getUTCMinutes();
  }

  seconds(): number {
    return this.#wall.getUTCSeconds();
  }

  /** The instant, as ISO 8601 has it. */
  format(): string {
    return new Date(this.#instant).toISOString();
  }
}

/** An instant in ISO 8601. */
function moment(text: string): ZonedMoment {
  return new ZonedMoment(Date.parse(text), 0);
}

/** An instant, or a time such as `2026-05-17 00:00:00` on the wall clocks of the zone. */
moment.tz = (time: Date | string, zone: string): ZonedMoment => {
  const rules = zones.rulesOf(zone);
  const instant = typeof time === 'string' ? rules.instantOf(Date.parse(`${time.replace(' ', 'T')}Z`)) : time.getTime();
  return new ZonedMoment(instant, rules.offsetAt(instant));
};

export default moment;
