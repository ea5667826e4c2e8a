// What a report on a whole pile tells: how often each rule finds something, which texts are nearly the same, and how much
// of what each author or generator wrote stands elsewhere too.
import type { Severity } from '../check.ts'

interface NamedArticle {
  id: string
  title: string
}

export interface RuleReport {
  id: string
  title: string
  about: string
  scope: 'article' | 'corpus'
  severity: Severity
  findings: number
  articles: number
  /** Some of what it finds can be mended for all at once. */
  hasSafeFixes: boolean
}

export interface ClusterArticle extends NamedArticle {
  status: string
  date: string
  words: number
}

export interface ClusterReport {
  /** Of the two that are least alike among neighbours, from 0 to 1. */
  similarity: number
  articles: ClusterArticle[]
}

export interface BoilerplateReport {
  /** '' for nobody. */
  writtenBy: string
  articles: number
  /** Those of fifteen words or more. */
  paragraphs: number
  recurring: number
}

export interface PileReport {
  /** How many articles it is about. */
  articles: number
  /** Articles whose own findings are not counted, or not yet. */
  uncounted: number
  /** Rules in force, also those that found nothing: by severity, then by number of articles. */
  rules: RuleReport[]
  /** Without articles that are archived. */
  clusters: ClusterReport[]
  /** Smaller groups that are not listed. */
  moreClusters: number
  /** Groups of which at most one article is not archived. */
  settledClusters: number
  boilerplate: BoilerplateReport[]
}

/** The last report that is done, and how far the next one is. */
export interface ReportAnswer {
  report: PileReport | null
  /** Nothing has changed since. */
  isCurrent: boolean
  done: number
  /** 0 when it is not known yet. */
  total: number
}

/** Articles that were read, of those that are to be. */
export interface PileProgress {
  done: number
  total: number
}
