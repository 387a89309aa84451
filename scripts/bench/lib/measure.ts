import { printTable } from './table';

/** One line of a bench. */
export interface Result {
  readonly what: string;
  /** A median: milliseconds of warm runs, or what `unit` says. */
  readonly value: number;
  readonly unit?: 'ms' | 'KB' | 'MB';
  /** What the project promises for `value`. */
  readonly limit?: number;
  /** What `value` is to become; missing it breaks no promise yet. */
  readonly goal?: number;
  /** How long the same takes in a plainer way, and how many times faster we promise to be. */
  readonly plain?: { readonly time: number; readonly atLeast: number };
}

/** The median time of a piece of work, in milliseconds, once it is warm. It stops after `budget` milliseconds. */
export function medianTime(work: () => unknown, budget = 1500): number {
  const warmUntil = performance.now() + budget / 3;
  do work();
  while (performance.now() < warmUntil);
  const times: number[] = [];
  const until = performance.now() + budget;
  do {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  } while (performance.now() < until);
  return median(times);
}

/** The value in the middle, or the higher one of the two there; NaN of none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >>> 1] ?? Number.NaN;
}

/** How long a piece of work takes the first and only time, in milliseconds. */
export function coldTime(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Prints a table of results, and sets the exit status when one of them breaks its promise. */
export function report(results: readonly Result[]): void {
  printTable(
    ['', 'measured', 'limit', 'plain way', 'ratio', ''],
    results.map((result) => {
      const { what, value, unit = 'ms', limit, goal, plain } = result;
      const promised = goal === undefined ? amount(limit, unit) : `(${amount(goal, unit)})`;
      const ratio = plain ? `${(plain.time / value).toFixed(0)} ×` : '';
      return [what, amount(value, unit), promised, amount(plain?.time, 'ms'), ratio, isKept(result) ? '' : 'NOT KEPT'];
    }),
  );
  if (!results.every(isKept)) process.exitCode = 1;
}

function isKept({ value, limit, plain }: Result): boolean {
  return value <= (limit ?? Number.POSITIVE_INFINITY) && (!plain || plain.time / value >= plain.atLeast);
}

function amount(value: number | undefined, unit: string): string {
  return value === undefined ? '' : `${value.toFixed(value < 1 ? 3 : value < 100 ? 2 : 0)} ${unit}`;
}
