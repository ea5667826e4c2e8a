// What is known of a whole pile, kept in step with where its articles stand: read once, then only what changes. From it
// come the findings that no article shows alone, and the report.
import { readForChecks } from '../checked-article.ts'
import { type CorpusChecks, createCorpusChecks } from '../corpus/corpus-checks.ts'
import type { CorpusFinding } from '../corpus/corpus-rules.ts'
import { type ArticleDigest, digestOf } from '../corpus/digest.ts'
import { inSlices } from '../in-slices.ts'
import type { RuleSet } from '../rule-set.ts'
import { type ReportedRow, reportSteps } from './pile-report.ts'
import type { PileProgress, ReportAnswer } from './report.ts'
import { createReporter } from './reporter.ts'
import { createRuleFinder, type FoundRules } from './rule-finder.ts'

export interface DigestedArticle {
  version: string
  digest: ArticleDigest
}

/** In the order asked for; null for what is gone, cannot be read, or is too long. Rejects when nothing can be read now. */
export type DigestArticles = (ids: readonly string[]) => Promise<readonly (DigestedArticle | null)[]>

/** Where the articles stand. */
export interface PileSource {
  rows(): AsyncIterable<ReportedRow>
  digest: DigestArticles
  watch(onChange: (event: { kind: string; id?: string }) => void): () => void
}

export interface PileKeeper {
  /** Begins to read, or to read what changed; resolves when all is read. */
  ready(): Promise<void>
  /** Of the last look at the articles. */
  progress(): PileProgress
  /** What the pile would say of an article with this source, in the place of `insteadOf` when that is given. */
  findingsIf(id: string, source: string, rules: RuleSet, insteadOf?: string): CorpusFinding[]
  /** Which rules of the pile find something in which article, once all is read. */
  foundRules(rules: RuleSet): Promise<FoundRules>
  /** The last report; begins the next one when something has changed. Rejects, once, when that could not be made. */
  report(rules: RuleSet): Promise<ReportAnswer>
}

const articlesAtOnce = 25

export function createPileKeeper(source: PileSource, now: () => Date = () => new Date()): PileKeeper {
  const pile = createCorpusChecks()
  const versions = new Map<string, string>()
  const changed = new Set<string>()
  /** Right now. */
  let reading: readonly string[] = []
  let mustCompare = true
  let isWatching = false
  let running: Promise<void> | null = null
  /** Of any kind, since the first look. */
  let changes = 0

  function watch(): void {
    if (isWatching) return
    isWatching = true
    source.watch(({ kind, id }) => {
      if (kind === 'setting') return
      changes += 1
      if (kind === 'reset' || id === undefined) mustCompare = true
      else changed.add(id)
    })
  }

  async function compare(): Promise<void> {
    mustCompare = false
    const gone = new Set(versions.keys())
    for await (const { id, version } of source.rows()) {
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

  async function takeSome(): Promise<void> {
    const ids = [...changed].slice(0, articlesAtOnce)
    for (const id of ids) changed.delete(id)
    reading = ids
    const found = await source
      .digest(ids)
      .catch(error => {
        // Nothing can be read now: next time.
        for (const id of ids) changed.add(id)
        throw error
      })
      .finally(() => {
        reading = []
      })
    for (const [at, id] of ids.entries()) {
      const article = found[at]
      if (!article) {
        forget(id)
        continue
      }
      versions.set(id, article.version)
      pile.put(article.digest)
    }
  }

  async function catchUp(): Promise<void> {
    while (mustCompare || changed.size > 0) {
      if (mustCompare) await compare()
      if (changed.size > 0) await takeSome()
    }
  }

  const ready = () => {
    watch()
    running ??= catchUp().finally(() => {
      running = null
    })
    return running
  }
  const progress = () => {
    const waiting = new Set([...changed, ...reading])
    const total = new Set([...versions.keys(), ...waiting]).size
    return { done: total - waiting.size, total }
  }
  const stateOf = (rules: RuleSet) => `${changes} ${rules.id}`
  const findRules = createRuleFinder({ pile, stateOf, ready, ids: () => versions.keys() })
  const reporter = createReporter({
    progress,
    stateOf,
    async make(rules, onStep) {
      await ready()
      const rows: ReportedRow[] = []
      for await (const row of source.rows()) rows.push(row)
      return inSlices(reportSteps({ rows, pile, rules }), onStep)
    },
  })

  return {
    ready,
    progress,
    findingsIf: (id, text, rules, insteadOf = id) =>
      findingsIf(pile, digestOf(id, readForChecks(text, now())), insteadOf, rules),
    foundRules(rules) {
      watch()
      return findRules(rules)
    },
    report(rules) {
      watch()
      return reporter.report(rules)
    },
  }
}

/** What the pile says of an article that stands in it for a moment. */
function findingsIf(
  pile: CorpusChecks,
  digest: ArticleDigest,
  insteadOf: string,
  rules: RuleSet,
): CorpusFinding[] {
  const { id } = digest
  const before = [...new Set([id, insteadOf])].flatMap(each => pile.get(each) ?? [])
  for (const each of before) pile.remove(each.id)
  pile.put(digest)
  const findings = pile.findingsOf(id, rules)
  pile.remove(id)
  for (const each of before) pile.put(each)
  return findings
}
