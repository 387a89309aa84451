/** What became of a text: from `start` on, what ended at `oldEnd` was replaced by what ends at `newEnd`. The rest is the same. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** Units that are compared at once, as fast as memory can be read. */
const BLOCK = 4096;

/** The smallest change that makes one text out of another. */
export function changeBetween(before: string, after: string): Change {
  const longest = Math.min(before.length, after.length);
  const start = commonLength(longest, (from, to) => before.slice(from, to) === after.slice(from, to));
  const end = commonLength(longest - start, (from, to) => endOf(before, from, to) === endOf(after, from, to));
  return { start, oldEnd: before.length - end, newEnd: after.length - end };
}

/** How far two texts are the same, where `isSame` compares them between two offsets. */
function commonLength(longest: number, isSame: (from: number, to: number) => boolean): number {
  let length = 0;
  for (let step = BLOCK; step >= 1; step >>>= 1) {
    while (length + step <= longest && isSame(length, length + step)) length += step;
  }
  return length;
}

/** A part of a text whose offsets count backwards from its end. */
function endOf(text: string, from: number, to: number): string {
  return text.slice(text.length - to, text.length - from);
}
