/** One line of a bench. All times are milliseconds. */
export interface Result {
  readonly what: string;
  /** The median of warm runs. */
  readonly time: number;
  /** What the project promises for `time`. */
  readonly limit?: number;
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
  return times.sort((a, b) => a - b)[times.length >>> 1] ?? Number.NaN;
}

/** How long a piece of work takes the first and only time, in milliseconds. */
export function coldTime(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Prints a table of results, and sets the exit status when one of them breaks its promise. */
export function report(results: readonly Result[]): void {
  const width = Math.max(...results.map(({ what }) => what.length));
  console.log(
    `${''.padEnd(width)}  ${'time'.padStart(10)}  ${'limit'.padStart(10)}  ${'plain way'.padStart(10)}  ratio`,
  );
  for (const result of results) {
    const { what, time, limit, plain } = result;
    const cells = [milliseconds(time), milliseconds(limit), milliseconds(plain?.time)].map((cell) => cell.padStart(10));
    const ratio = plain ? `${(plain.time / time).toFixed(0)} ×` : '';
    console.log(
      `${what.padEnd(width)}  ${cells.join('  ')}  ${ratio.padStart(7)}${isKept(result) ? '' : '  NOT KEPT'}`,
    );
  }
  if (!results.every(isKept)) process.exitCode = 1;
}

function isKept({ time, limit, plain }: Result): boolean {
  return time <= (limit ?? Number.POSITIVE_INFINITY) && (!plain || plain.time / time >= plain.atLeast);
}

function milliseconds(time: number | undefined): string {
  return time === undefined ? '' : `${time.toFixed(time < 1 ? 3 : time < 100 ? 2 : 0)} ms`;
}
