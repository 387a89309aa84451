import type { Deliverable, Person, Project } from '../../src/domain/project/project';
import type { Availability } from '../../src/domain/time/availability';
import { HORIZON, MINUTE } from '../../src/domain/time/units';
import { workingIntervals } from '../../src/domain/time/workingTime';
import { ZoneTables } from '../../src/domain/time/zoneTables';

/** What the rules of the forecast say of a deliverable; null where they say nothing. Instants are whole minutes since 1970. */
export interface SlowForecast {
  readonly id: string;
  readonly start: number | null;
  readonly workDone: number | null;
  readonly accepted: number | null;
  readonly due: number | null;
  readonly handOverBy: number | null;
  readonly risk: string;
}

interface Dates {
  readonly start: number | null;
  readonly workDone: number | null;
  readonly accepted: number | null;
}

const HORIZON_MINUTES = HORIZON / MINUTE;
const UNKNOWN: Dates = { start: null, workDone: null, accepted: null };

/**
 * The rules of the forecast word for word, walking minute by minute and looking at everything again for each deliverable it takes: a
 * witness that shares no shortcut with the engine. All times have to be whole minutes.
 */
export class SlowForecaster {
  readonly #people: ReadonlyMap<string, Person>;
  readonly #deliverables: readonly Deliverable[];
  readonly #now: number;
  readonly #minutes = new Map<string, (minute: number) => boolean>();
  readonly #placed = new Map<string, Dates>();
  readonly #freeAt = new Map<string, number>();

  constructor(project: Project, availabilities: ReadonlyMap<string, Availability>, now: number) {
    this.#people = new Map(project.people.map((person) => [person.id, person]));
    this.#deliverables = project.deliverables;
    this.#now = now / MINUTE;
    const zones = new ZoneTables();
    for (const [id, availability] of availabilities) this.#minutes.set(id, minutesOf(availability, this.#now, zones));
  }

  run(): readonly SlowForecast[] {
    const open = this.#deliverables.filter(({ status }) => status !== 'accepted' && status !== 'dropped');
    for (const one of open) {
      if (one.status === 'in-review') this.#place(one, this.#now, this.#now);
    }
    while (this.#takeOne(open));
    return open.map((one) => {
      const dates = this.#placed.get(one.id) ?? UNKNOWN;
      const due = one.due ? one.due.instant / MINUTE : null;
      return {
        id: one.id,
        ...dates,
        due,
        handOverBy: this.#handOverBy(one),
        risk: this.#risk(one, dates.accepted, due),
      };
    });
  }

  /** Places one more; whether there was one. */
  #takeOne(open: readonly Deliverable[]): boolean {
    const left = open.filter(({ id }) => !this.#placed.has(id));
    const hopeless = left.find((one) => this.#isUnknown(one));
    if (hopeless) {
      this.#placed.set(hopeless.id, UNKNOWN);
      return true;
    }
    const ready = left
      .filter((one) => one.after.every((id) => this.#acceptedAt(id) !== undefined))
      .map((one) => ({ one, start: this.#startOf(one) }))
      .sort((a, b) => a.start - b.start || dueOf(a.one) - dueOf(b.one) || open.indexOf(a.one) - open.indexOf(b.one));
    const [first] = ready;
    if (!first) return false;
    const { one, start } = first;
    const done = start === Infinity ? undefined : this.#add(one.owner!, start, one.remaining!);
    if (done === undefined) {
      this.#placed.set(one.id, UNKNOWN);
    } else {
      this.#place(one, start, done);
      this.#freeAt.set(one.owner!, done);
    }
    return true;
  }

  #isUnknown({ owner, remaining, after }: Deliverable): boolean {
    return (
      owner === undefined ||
      !this.#minutes.has(owner) ||
      remaining === undefined ||
      after.some((id) => this.#acceptedAt(id) === null || !this.#deliverables.some((other) => other.id === id))
    );
  }

  /** When something is accepted: null for never, undefined as long as it is not placed. */
  #acceptedAt(id: string): number | null | undefined {
    const one = this.#deliverables.find((other) => other.id === id);
    if (one?.status === 'accepted' || one?.status === 'dropped') return this.#now;
    return this.#placed.get(id)?.accepted;
  }

  #startOf({ owner, start, after }: Deliverable): number {
    const earliest = Math.max(
      this.#now,
      start === undefined ? this.#now : start / MINUTE,
      this.#freeAt.get(owner!) ?? this.#now,
      ...after.map((id) => this.#acceptedAt(id)!),
    );
    return this.#add(owner!, earliest, 0) ?? Infinity;
  }

  #place(one: Deliverable, start: number, workDone: number): void {
    const answers = this.#reviewersOf(one).map((id) => this.#answer(id, workDone));
    const accepted = answers.includes(undefined) ? null : Math.max(workDone, ...answers.map((answer) => answer!));
    this.#placed.set(one.id, { start, workDone, accepted });
  }

  #reviewersOf({ reviewers, owner }: Deliverable): readonly string[] {
    return reviewers.filter((id) => id !== owner);
  }

  #answer(id: string, from: number): number | undefined {
    const person = this.#people.get(id);
    return person && this.#minutes.has(id) ? this.#add(id, from, person.responds) : undefined;
  }

  #handOverBy(one: Deliverable): number | null {
    const { due } = one;
    const reviewers = this.#reviewersOf(one);
    if (!due || reviewers.length === 0) return null;
    const latest = reviewers.map((id) => this.#subtract(id, due.instant / MINUTE, this.#people.get(id)?.responds ?? 0));
    return latest.includes(undefined) ? null : Math.min(...latest.map((instant) => instant!));
  }

  #risk({ status, owner }: Deliverable, accepted: number | null, due: number | null): string {
    if (status === 'blocked') return 'blocked';
    if (accepted === null) return 'unknown';
    if (due === null) return 'none';
    if (accepted > due) return 'late';
    const works = owner === undefined ? undefined : this.#minutes.get(owner);
    let slack = 0;
    for (let minute = accepted; minute < due && slack < 480; minute++) if (!works || works(minute)) slack++;
    return slack < 480 ? 'at-risk' : 'on-track';
  }

  /** The earliest minute that has exactly so many working minutes between it and the start. */
  #add(id: string, start: number, amount: number): number | undefined {
    const works = this.#minutes.get(id)!;
    let found = 0;
    for (let minute = start; minute < start + HORIZON_MINUTES; minute++) {
      if (amount === 0 ? works(minute) : found === amount) return minute;
      if (works(minute)) found++;
    }
    return amount > 0 && found === amount ? start + HORIZON_MINUTES : undefined;
  }

  /** The latest one. */
  #subtract(id: string, end: number, amount: number): number | undefined {
    const works = this.#minutes.get(id);
    if (!works) return undefined;
    let found = 0;
    for (let minute = end; minute > end - HORIZON_MINUTES; minute--) {
      if (found === amount) return minute;
      if (works(minute - 1)) found++;
    }
    return found === amount ? end - HORIZON_MINUTES : undefined;
  }
}

function dueOf({ due }: Deliverable): number {
  return due ? due.instant / MINUTE : Number.MAX_SAFE_INTEGER;
}

/** Whether somebody works in the minute that begins then: for two years back and five ahead, filled in as far as it is looked at. */
function minutesOf(availability: Availability, now: number, zones: ZoneTables): (minute: number) => boolean {
  const weeks = new Map<number, Uint8Array>();
  const length = 7 * 1440;
  return (minute) => {
    const week = Math.floor((minute - now) / length);
    let worked = weeks.get(week);
    if (!worked) {
      worked = new Uint8Array(length);
      const first = now + week * length;
      for (const { start, end } of workingIntervals(
        availability,
        { start: first * MINUTE, end: (first + length) * MINUTE },
        zones,
      )) {
        worked.fill(1, start / MINUTE - first, end / MINUTE - first);
      }
      weeks.set(week, worked);
    }
    return worked[minute - now - week * length] === 1;
  };
}
