// Timing and printing for all chapters of the bench.

/** Milliseconds that a task takes. */
export async function timeOf(task: () => unknown): Promise<number> {
  const start = performance.now()
  await task()
  return performance.now() - start
}

/** Runs each task in turn, `rounds` times over; the time that 95 % stay under, in milliseconds. */
export async function p95Of(rounds: number, tasks: readonly (() => unknown)[]): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) for (const task of tasks) times.push(await timeOf(task))
  times.sort((a, b) => a - b)
  return times[Math.ceil(times.length * 0.95) - 1] ?? 0
}

export function printTitle(title: string): void {
  console.log(`\n${title}`)
}

/** One figure, with its target and the machine's own baseline where there are such. */
export function printTime(name: string, timeMs: number, note = ''): void {
  console.log(`  ${name.padEnd(44)} ${timeMs.toFixed(timeMs < 10 ? 1 : 0).padStart(7)} ms   ${note}`)
}
