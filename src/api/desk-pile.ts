// The checks of the whole pile, kept in step with a store: read once, a few articles at a time, then only what changes.
import { maxCheckedCharacters } from '../checks/check.ts'
import { type CheckedArticle, readForChecks } from '../checks/checked-article.ts'
import { type CorpusChecks, createCorpusChecks } from '../checks/corpus/corpus-checks.ts'
import type { CorpusFinding } from '../checks/corpus/corpus-rules.ts'
import { digestOf } from '../checks/corpus/digest.ts'
import type { RuleSet } from '../checks/rule-set.ts'
import { allRows } from '../storage/all-rows.ts'
import type { ArticleStore } from '../storage/article-store.ts'
import { readOrReason } from '../storage/read-or-reason.ts'

/** After so long other requests get their turn. */
const sliceMs = 8
const restMs = 4

export interface PileProgress {
  done: number
  total: number
}

export interface DeskPile {
  /** Begins to read, or to read what changed; resolves when all is read. */
  ready(): Promise<void>
  /** Of the last look at the store. */
  progress(): PileProgress
  /** What the pile would say of an article with this source, in the place of `insteadOf` when that is given. */
  findingsIf(id: string, source: string, rules: RuleSet, insteadOf?: string): CorpusFinding[]
}

export function createDeskPile(store: ArticleStore, now: () => Date = () => new Date()): DeskPile {
  const pile: CorpusChecks = createCorpusChecks()
  const versions = new Map<string, string>()
  const changed = new Set<string>()
  let mustCompare = true
  let isWatching = false
  let running: Promise<void> | null = null

  function watch(): void {
    if (isWatching) return
    isWatching = true
    store.watch(event => {
      if (event.kind === 'reset') mustCompare = true
      else if (event.kind !== 'setting') changed.add(event.id)
    })
  }

  async function compare(): Promise<void> {
    mustCompare = false
    const gone = new Set(versions.keys())
    for await (const { id, version } of allRows(store, {})) {
      gone.delete(id)
      // Listed without a version: it cannot be read.
      if (version !== '' && versions.get(id) !== version) changed.add(id)
    }
    for (const id of gone) forget(id)
  }

  function forget(id: string): void {
    versions.delete(id)
    pile.remove(id)
  }

  async function take(id: string): Promise<void> {
    changed.delete(id)
    const found = await readOrReason(store, id).catch(error => {
      // The store does not answer: next time.
      changed.add(id)
      throw error
    })
    const article = 'reason' in found ? null : found.article
    if (article === null || article.source.length > maxCheckedCharacters) return forget(id)
    versions.set(id, article.version)
    pile.put(digestOf(id, read(article.source)))
  }

  function read(source: string): CheckedArticle {
    return readForChecks(source, now())
  }

  async function catchUp(): Promise<void> {
    let sliceEnd = performance.now() + sliceMs
    while (mustCompare || changed.size > 0) {
      if (mustCompare) await compare()
      for (const id of changed) {
        await take(id)
        if (performance.now() < sliceEnd) continue
        await new Promise(resolve => setTimeout(resolve, restMs))
        sliceEnd = performance.now() + sliceMs
      }
    }
  }

  return {
    ready() {
      watch()
      running ??= catchUp().finally(() => {
        running = null
      })
      return running
    },
    progress: () => {
      const total = new Set([...versions.keys(), ...changed]).size
      return { done: total - changed.size, total }
    },
    findingsIf(id, source, rules, insteadOf = id) {
      const before = [...new Set([id, insteadOf])].flatMap(each => pile.get(each) ?? [])
      for (const digest of before) pile.remove(digest.id)
      pile.put(digestOf(id, read(source)))
      const findings = pile.findingsOf(id, rules)
      pile.remove(id)
      for (const digest of before) pile.put(digest)
      return findings
    },
  }
}
