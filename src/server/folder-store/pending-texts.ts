// Texts that are not in the index yet, searched here meanwhile: each is read and folded when somebody first needs it.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type MatchStrength, matchStrength, type SearchTerm, tokensOf } from '../../article/search-text.ts'
import { inSteps } from './in-steps.ts'
import type { CachedFile } from './index-cache.ts'

export type SearchedFile = CachedFile & { text: string }

/** How long one step may keep other work waiting. */
const stepMs = 8

export interface PendingTexts {
  readonly size: number
  ids(): string[]
  add(id: string): void
  remove(ids: readonly string[]): void
  /** Reads what has not been read; all callers share one pass. */
  fold(): Promise<void>
  /** Resolves when no pass of `fold` is at work: somebody is waiting for its answer. */
  folded(): Promise<void>
  /** How well each text matches, also those that do not. */
  strengths(terms: readonly SearchTerm[]): Generator<[id: string, strength: MatchStrength]>
  /** Does most of what `words` would do at once, in steps. */
  gatherWords(): Promise<void>
  /** Every token of the texts that have been read; some may be of texts that are gone. */
  words(): ReadonlySet<string>
  /** As many of the ids, taken from the end of the list, as can be read in one step. */
  nextBatch(ids: string[]): SearchedFile[]
}

/** `readText` gives null when the file is gone, and '' as stamp while it is too young to be kept. */
export function createPendingTexts(readText: (id: string) => SearchedFile | null): PendingTexts {
  const texts = new Map<string, string | null>()
  let folding: Promise<void> | null = null
  const words = new Set<string>()
  /** Ids of the texts whose words are gathered. */
  const gathered = new Set<string>()
  const textOf = (id: string) => readText(id)?.text ?? ''

  async function foldAll(): Promise<void> {
    let end = performance.now() + stepMs
    for (const [id, text] of texts) {
      if (text !== null) continue
      texts.set(id, textOf(id))
      if (performance.now() < end) continue
      await nextTurn()
      end = performance.now() + stepMs
    }
  }

  function gather(id: string): void {
    const text = texts.get(id)
    if (typeof text !== 'string' || gathered.has(id)) return
    for (const word of tokensOf(text)) words.add(word)
    gathered.add(id)
  }

  function remove(id: string): void {
    texts.delete(id)
    gathered.delete(id)
    if (texts.size === 0) words.clear()
  }

  return {
    get size() {
      return texts.size
    },
    ids: () => [...texts.keys()],
    add(id) {
      texts.set(id, null)
      gathered.delete(id)
    },
    remove: ids => ids.forEach(remove),
    fold() {
      folding ??= foldAll().finally(() => {
        folding = null
      })
      return folding
    },
    folded: async () => (await folding) ?? undefined,
    *strengths(terms) {
      for (const [id, text] of texts) yield [id, matchStrength(text ?? textOf(id), terms)]
    },
    gatherWords: () => inSteps([...texts.keys()], gather),
    words() {
      for (const id of texts.keys()) gather(id)
      return words
    },
    nextBatch(ids) {
      const end = performance.now() + stepMs / 2
      const batch: SearchedFile[] = []
      while (performance.now() < end) {
        const id = ids.pop()
        if (id === undefined) break
        if (!texts.has(id)) continue
        const file = readText(id)
        if (file === null) remove(id)
        else if (file.stamp !== '') batch.push(file)
        // One that cannot be read comes again when it can.
        else if (file.row.version === '') remove(id)
      }
      return batch
    },
  }
}
