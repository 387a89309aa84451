import type { Instant } from './instant';
import { SECOND } from './units';

/** Spreads neighbouring numbers over all of 32 bits: 2^32 divided by the golden ratio, made odd. */
const SPREAD = 0x9e3779b1;

/**
 * How a count changes at instants, summed up for each instant.
 *
 * A team shares most of the boundaries of its working hours, so adding them up first and sorting what is distinct takes a
 * third of the time of sorting them all. It is a hash table with open addressing in flat arrays, at most half full.
 */
export class Tally {
  readonly #instants: Float64Array;
  readonly #changes: Int32Array;
  readonly #taken: Uint8Array;
  readonly #distinct: Float64Array;
  readonly #shift: number;
  #size = 0;

  /** `capacity` is the number of instants that will be counted at most. */
  constructor(capacity: number) {
    const bits = Math.ceil(Math.log2(2 * capacity + 2));
    this.#instants = new Float64Array(2 ** bits);
    this.#changes = new Int32Array(2 ** bits);
    this.#taken = new Uint8Array(2 ** bits);
    this.#distinct = new Float64Array(capacity);
    this.#shift = 32 - bits;
  }

  /** The count changes by this much at that instant. */
  add(instant: Instant, change: number): void {
    const slot = this.#slotOf(instant);
    if (this.#taken[slot] === 0) {
      this.#taken[slot] = 1;
      this.#instants[slot] = instant;
      this.#distinct[this.#size++] = instant;
    }
    this.#changes[slot] = (this.#changes[slot] ?? 0) + change;
  }

  /** By how much the count changes at that instant. */
  changeAt(instant: Instant): number {
    return this.#changes[this.#slotOf(instant)] ?? 0;
  }

  /** The instants that were counted, in order and each once. */
  instants(): Float64Array {
    return this.#distinct.slice(0, this.#size).sort();
  }

  /** Where the instant is kept, or the free slot where it would be. */
  #slotOf(instant: Instant): number {
    const last = this.#instants.length - 1;
    let slot = Math.imul(instant / SECOND, SPREAD) >>> this.#shift;
    while (this.#taken[slot] === 1 && this.#instants[slot] !== instant) slot = (slot + 1) & last;
    return slot;
  }
}
