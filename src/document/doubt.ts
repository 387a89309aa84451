import type { TextSpan } from '../domain/finding';
import { stretchAround } from './cut';
import type { Problem } from './problem';

/**
 * What cannot be relied on around a slip that was read past. What it spoils beside itself is what stands behind it in the same entry:
 * that may belong to an entry of which the slip was to be the key. Anywhere else, nothing is wrong but that something is missing.
 */
export class Doubt {
  readonly #stretch: TextSpan;
  readonly #from: number;
  readonly #lost: string;

  /** A slip in a stretch of lines that is one entry, with the text that was left out for it. */
  constructor(stretch: TextSpan, from: number, lost: string) {
    this.#stretch = stretch;
    this.#from = from;
    this.#lost = lost;
  }

  /** Whether a problem may be there only because of the slip. */
  mayCause({ code, span, related, path }: Problem): boolean {
    const { start, end } = this.#stretch;
    if ([span, ...related.map((other) => other.span)].some((each) => each.end > this.#from && each.start < end)) {
      return true;
    }
    if (code !== 'missing-key' && code !== 'empty-value') return false;
    // What is missing may be what was left out. At the top of the file that could stand anywhere.
    return (span.start >= start && span.start < end) || !path.includes('.');
  }

  /** Whether what was left out may be about a key or an id. */
  mayHold(name: string): boolean {
    return this.#lost.includes(name);
  }

  /** Whether a key is in the entry with the slip, so that more may belong to it than was read. */
  covers({ start }: TextSpan): boolean {
    return start >= this.#stretch.start && start < this.#stretch.end;
  }
}

/** The doubt around a fault that was read past by leaving a part of the text out. */
export function doubtAround(fault: TextSpan, lost: TextSpan, text: string): Doubt {
  const from = Math.min(fault.start, lost.start);
  const { start } = stretchAround(text, from);
  const { end } = stretchAround(text, Math.max(fault.start, lost.start));
  return new Doubt({ start, end }, from, text.slice(lost.start, lost.end));
}
