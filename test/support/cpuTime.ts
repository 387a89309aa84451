/**
 * The CPU time that this process spends on some work, in milliseconds. Unlike a clock it does not run while other programs
 * have the processor, so that a bound on it says something about the work alone.
 */
export function cpuTimeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
