// What somebody waits for goes before what only prepares: indexing and counting give way to it.
import { setTimeout as sleep } from 'node:timers/promises'

/** Who asks for much asks again at once: so long after an answer it still counts as under way. */
const lingerMs = 30
const lookMs = 10
/** Work in the background that gave way for so long does one step all the same. */
const longestMs = 300

export interface Foreground {
  /** Runs what somebody waits for. */
  run<Result>(task: () => Promise<Result>): Promise<Result>
  /** For work in the background, before each step: resolves when nobody waits, or after 300 ms. */
  giveWay(): Promise<void>
}

export function createForeground(): Foreground {
  let tasks = 0
  let busyUntilMs = 0
  const isBusy = () => tasks > 0 || performance.now() < busyUntilMs
  return {
    async run(task) {
      tasks += 1
      try {
        return await task()
      } finally {
        tasks -= 1
        busyUntilMs = performance.now() + lingerMs
      }
    },
    async giveWay() {
      const end = performance.now() + longestMs
      while (isBusy() && performance.now() < end) await sleep(lookMs, undefined, { ref: false })
    },
  }
}

/** The same calls, each run as what somebody waits for. */
export function inForeground<Calls extends object>({ run }: Foreground, calls: Calls): Calls {
  const wrapped = Object.entries(calls).map(([name, call]) => [
    name,
    (...args: unknown[]) => run(async () => call(...args)),
  ])
  return Object.fromEntries(wrapped)
}
