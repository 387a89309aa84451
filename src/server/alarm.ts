import type { Instant } from '../domain/time/instant';

/** Timers may be a little early, in milliseconds. */
const EARLY = 50;

/** The longest that a timer can wait, in milliseconds; it is set again then. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** Rings once, at the earliest of the instants it was set to. While nobody looks there is no timer: it rings when somebody does. */
export class Alarm {
  readonly #now: () => Instant;
  readonly #ring: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = Number.POSITIVE_INFINITY;
  #isLookedAt = true;

  constructor(now: () => Instant, ring: () => void) {
    this.#now = now;
    this.#ring = ring;
  }

  /** Has it ring at that instant, or earlier if it is set to. */
  set(instant: Instant): void {
    if (instant >= this.#due) return;
    this.#due = instant;
    this.#arm();
  }

  /** Takes back what it was set to. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#due = Number.POSITIVE_INFINITY;
  }

  /** Takes note of whether anybody looks. */
  attend(isLookedAt: boolean): void {
    this.#isLookedAt = isLookedAt;
    this.#arm();
  }

  #arm(): void {
    clearTimeout(this.#timer);
    if (!this.#isLookedAt || this.#due === Number.POSITIVE_INFINITY) return;
    const wait = Math.max(0, this.#due - this.#now()) + EARLY;
    this.#timer = setTimeout(() => this.#wake(), Math.min(wait, LONGEST_WAIT));
  }

  #wake(): void {
    if (this.#now() < this.#due) return this.#arm();
    this.clear();
    this.#ring();
  }
}
