// Groups of articles whose texts are nearly the same, each article in one at most.
import type { Pile } from './pile.ts'

/** Articles whose texts are nearly the same. */
export interface DuplicateCluster {
  ids: readonly string[]
  /** Of the two that are least alike among neighbours, from 0 to 1. */
  similarity: number
}

/** A step an article; largest first in the end. */
export function* clusterSteps(pile: Pile): Generator<void, DuplicateCluster[]> {
  const seen = new Set<string>()
  const clusters: DuplicateCluster[] = []
  for (const start of pile.ids) {
    if (seen.has(start)) continue
    const ids = [start]
    let similarity = 1
    seen.add(start)
    for (const id of ids) {
      for (const near of pile.duplicatesOf(id))
        if (!seen.has(near.id)) {
          seen.add(near.id)
          ids.push(near.id)
          similarity = Math.min(similarity, near.similarity)
        }
      yield
    }
    if (ids.length > 1) clusters.push({ ids, similarity })
  }
  return clusters.sort((a, b) => b.ids.length - a.ids.length)
}
