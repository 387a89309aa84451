/** From this pause on, in milliseconds, users are told that the server has stopped and can start it themselves. */
export const LONG_PAUSE = 10_000;

const FIRST_PAUSES = [0, 1_000, 4_000];
const LONGEST_PAUSE = 10 * 60_000;

/** How long to wait, in milliseconds, before a server that ended that many times in a row is started again. */
export function pauseAfter(failures: number): number {
  const first = FIRST_PAUSES[failures - 1];
  return first ?? Math.min(LONG_PAUSE * 2 ** (failures - FIRST_PAUSES.length - 1), LONGEST_PAUSE);
}
