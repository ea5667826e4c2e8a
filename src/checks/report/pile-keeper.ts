// What is known of a whole pile, kept in step with where its articles stand: read once, then only what changes. From it
// come the findings that no article shows alone, and the report.
import type { CheckedArticle } from '../checked-article.ts'
import { readForChecks } from '../checked-article.ts'
import { createCorpusChecks } from '../corpus/corpus-checks.ts'
import type { CorpusFinding } from '../corpus/corpus-rules.ts'
import { type ArticleDigest, digestOf } from '../corpus/digest.ts'
import { inSlices } from '../in-slices.ts'
import type { RuleSet } from '../rule-set.ts'
import { soon } from '../soon.ts'
import { type ReportedRow, reportSteps } from './pile-report.ts'
import type { PileReport, ReportAnswer } from './report.ts'

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

export interface PileProgress {
  done: number
  total: number
}

export interface PileKeeper {
  /** Begins to read, or to read what changed; resolves when all is read. */
  ready(): Promise<void>
  /** Of the last look at the articles. */
  progress(): PileProgress
  /** What the pile would say of an article with this source, in the place of `insteadOf` when that is given. */
  findingsIf(id: string, source: string, rules: RuleSet, insteadOf?: string): CorpusFinding[]
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
  const reporter = createReporter({
    progress,
    stateOf: rules => `${changes} ${rules.id}`,
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
    findingsIf(id, text, rules, insteadOf = id) {
      const before = [...new Set([id, insteadOf])].flatMap(each => pile.get(each) ?? [])
      for (const digest of before) pile.remove(digest.id)
      pile.put(digestOf(id, read(text)))
      const findings = pile.findingsOf(id, rules)
      pile.remove(id)
      for (const digest of before) pile.put(digest)
      return findings
    },
    report(rules) {
      watch()
      return reporter.report(rules)
    },
  }

  function read(text: string): CheckedArticle {
    return readForChecks(text, now())
  }
}

interface ReporterParts {
  /** Of what is read before a report. */
  progress(): PileProgress
  /** Equal while nothing that is reported has changed. */
  stateOf(rules: RuleSet): string
  make(rules: RuleSet, onStep: () => void): Promise<PileReport>
}

/** One report at a time; the last one stays until the next is done. */
function createReporter({ progress, stateOf, make }: ReporterParts) {
  let last: { report: PileReport; state: string } | null = null
  let making: Promise<void> | null = null
  let failure: { error: unknown } | null = null
  let steps = 0

  async function begin(rules: RuleSet): Promise<void> {
    const state = stateOf(rules)
    steps = 0
    try {
      const report = await make(rules, () => {
        steps += 1
      })
      last = { report, state }
    } catch (error) {
      failure = { error }
    } finally {
      making = null
    }
  }

  function latest(rules: RuleSet): ReportAnswer {
    const { done, total } = progress()
    return {
      report: last?.report ?? null,
      isCurrent: last?.state === stateOf(rules),
      // Each article is read, looked at among the others, and looked for in groups.
      done: done + Math.min(steps, total * 2),
      total: total * 3,
    }
  }

  return {
    async report(rules: RuleSet): Promise<ReportAnswer> {
      if (latest(rules).isCurrent) return latest(rules)
      if (!failure) making ??= begin(rules)
      // That of a small pile is done in a moment.
      if (making) await soon(making)
      if (!failure) return latest(rules)
      const { error } = failure
      failure = null
      throw error
    },
  }
}
