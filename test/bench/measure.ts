// Timing for all chapters of the bench.

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
  return p95(times)
}

/** The number that 95 % do not exceed; 0 of none. */
export function p95(numbers: readonly number[]): number {
  return inOrder(numbers)[Math.ceil(numbers.length * 0.95) - 1] ?? 0
}

/** The upper one of two in the middle; 0 of none. */
export function median(numbers: readonly number[]): number {
  return inOrder(numbers)[Math.floor(numbers.length / 2)] ?? 0
}

function inOrder(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b)
}
