// Puts a report together from the rows of a pile, with their counts by rule, and what is known of the pile. Pure: whoever
// asks takes the steps.
import { allRules } from '../all-rules.ts'
import { severities } from '../check.ts'
import type { DuplicateCluster } from '../corpus/clusters.ts'
import type { CorpusChecks } from '../corpus/corpus-checks.ts'
import { corpusRules } from '../corpus/corpus-rules.ts'
import type { RuleSet } from '../rule-set.ts'
import type { BoilerplateReport, PileReport, RuleReport } from './report.ts'

/** What a row of a list says of an article. */
export interface ReportedRow {
  id: string
  /** '' for a file that cannot be read. */
  version: string
  title: string
  status: string
  date: string
  words: number
  writtenBy: string
  findings?: { rules?: Readonly<Record<string, number>> }
}

export interface ReportParts {
  rows: readonly ReportedRow[]
  pile: CorpusChecks
  rules: RuleSet
}

const mostClusters = 100

/** A step an article, and another one for its neighbours. */
export function* reportSteps({ rows, pile, rules }: ReportParts): Generator<void, PileReport> {
  const tallies = createTallies(rules)
  const boilerplate = new Map<string, BoilerplateReport>()
  let uncounted = 0
  for (const row of rows) {
    if (row.findings?.rules) tallies.addCounts(row.findings.rules)
    else if (row.version !== '') uncounted += 1
    for (const { rule } of pile.findingsOf(row.id, rules)) tallies.add(rule, row.id)
    addBoilerplate(boilerplate, row, pile, rules)
    yield
  }
  const clusters = openClusters(yield* pile.clusterSteps(), rows)
  return {
    articles: rows.length,
    uncounted,
    rules: tallies.reports(),
    ...clusters,
    boilerplate: [...boilerplate.values()].sort(
      (a, b) => b.recurring / b.paragraphs - a.recurring / a.paragraphs || b.paragraphs - a.paragraphs,
    ),
  }
}

function createTallies(rules: RuleSet) {
  const reports = new Map<string, RuleReport>()
  const lastOf = new Map<string, string>()
  const begin = ({ id, title, about }: Pick<RuleReport, 'id' | 'title' | 'about'>) => ({
    id,
    title,
    about,
    findings: 0,
    articles: 0,
  })
  for (const { rule, severity } of rules.rules)
    reports.set(rule.id, {
      ...begin(rule),
      scope: 'article',
      severity,
      // Rules of the site run on a server only, and the page makes the fixes.
      hasSafeFixes: rule.hasSafeFixes === true && allRules.includes(rule),
    })
  for (const rule of corpusRules) {
    const severity = rules.corpusSeverity(rule.id)
    if (severity) reports.set(rule.id, { ...begin(rule), scope: 'corpus', severity, hasSafeFixes: false })
  }
  return {
    addCounts(counts: Readonly<Record<string, number>>): void {
      for (const [id, count] of Object.entries(counts)) {
        const report = reports.get(id)
        if (!report) continue
        report.findings += count
        report.articles += 1
      }
    },
    /** Those of one article come one after the other. */
    add(id: string, articleId: string): void {
      const report = reports.get(id)
      if (!report) return
      report.findings += 1
      if (lastOf.get(id) === articleId) return
      lastOf.set(id, articleId)
      report.articles += 1
    },
    reports: (): RuleReport[] =>
      [...reports.values()].sort(
        (a, b) =>
          severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
          b.articles - a.articles ||
          b.findings - a.findings,
      ),
  }
}

function addBoilerplate(
  boilerplate: Map<string, BoilerplateReport>,
  { id, writtenBy }: ReportedRow,
  pile: CorpusChecks,
  rules: RuleSet,
): void {
  const share = pile.paragraphsOf(id, rules)
  if (!share || share.paragraphs === 0) return
  const sum = boilerplate.get(writtenBy) ?? { writtenBy, articles: 0, paragraphs: 0, recurring: 0 }
  sum.articles += 1
  sum.paragraphs += share.paragraphs
  sum.recurring += share.recurring
  boilerplate.set(writtenBy, sum)
}

/** What is archived has been dealt with. */
function openClusters(
  all: readonly DuplicateCluster[],
  rows: readonly ReportedRow[],
): Pick<PileReport, 'clusters' | 'moreClusters' | 'settledClusters'> {
  const known = new Map(rows.map(row => [row.id, row]))
  const open = all
    .map(({ ids, similarity }) => ({
      similarity,
      articles: ids.flatMap(id => {
        const row = known.get(id)
        if (!row || row.status === 'archived') return []
        return { id, title: row.title, status: row.status, date: row.date, words: row.words }
      }),
    }))
    .filter(({ articles }) => articles.length > 1)
    .sort((a, b) => b.articles.length - a.articles.length)
  return {
    clusters: open.slice(0, mostClusters),
    moreClusters: Math.max(0, open.length - mostClusters),
    settledClusters: all.length - open.length,
  }
}
