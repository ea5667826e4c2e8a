// Compares versions away from the page's own thread.
import { compareVersions, type VersionComparison } from './version-comparison.ts'

export interface ComparingRequest {
  call: number
  before: string
  after: string
}

export interface ComparingReply {
  call: number
  comparison: VersionComparison
}

self.addEventListener('message', ({ data }: MessageEvent<ComparingRequest>) => {
  const { call, before, after } = data
  self.postMessage({ call, comparison: compareVersions(before, after) } satisfies ComparingReply)
})
