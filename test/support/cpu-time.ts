/**
 * How many milliseconds of processor time this process used for some work. Unlike the clock it does not run on while
 * other programs have the processor.
 */
export function cpuTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
