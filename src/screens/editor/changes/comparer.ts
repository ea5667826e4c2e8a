// Asks a worker to compare long versions; short ones, and all where no worker can start, are compared right here.
import { GalleyError } from '../../../article/galley-error.ts'
import type { ComparingReply, ComparingRequest } from './comparing-worker.ts'
import { compareVersions, type VersionComparison } from './version-comparison.ts'

export interface Comparer {
  /** A later question takes the place of one that is not answered yet, which never is then. */
  compare(before: string, after: string): Promise<VersionComparison>
  close(): void
}

/** Characters of both together that are compared before anybody notices. */
const shortEnough = 40_000

export function createComparer(): Comparer {
  let worker: Worker | null = null
  let calls = 0
  return {
    async compare(before, after) {
      const call = ++calls
      worker?.terminate()
      worker = null
      if (typeof Worker === 'undefined' || before.length + after.length <= shortEnough)
        return compareVersions(before, after)
      const asked = new Worker(new URL('./comparing-worker.ts', import.meta.url), { type: 'module' })
      worker = asked
      return await new Promise((resolve, reject) => {
        asked.addEventListener('message', ({ data }: MessageEvent<ComparingReply>) => {
          asked.terminate()
          resolve(data.comparison)
        })
        asked.addEventListener('error', () =>
          reject(new GalleyError('internal', 'The comparison stopped, perhaps for want of memory.')),
        )
        asked.postMessage({ call, before, after } satisfies ComparingRequest)
      })
    },
    close: () => worker?.terminate(),
  }
}
