// What a check is: one rule in one file, from an article to its findings.
import type { TextEdit } from '../article/text-edit.ts'
import type { CheckedArticle } from './checked-article.ts'

/** Longer sources are examined nowhere: they would hold up whoever types, and everybody else who asks. */
export const maxCheckedCharacters = 400_000

/** `error`: readers see something broken. `warning`: an editor should look. `note`: could be better. */
export const severities = ['error', 'warning', 'note'] as const
export type Severity = (typeof severities)[number]

export interface Fix {
  /** What it does, e.g. “Replace by 🔑”. */
  title: string
  /** On the source that was checked. */
  edits: readonly TextEdit[]
  /** The meaning cannot change: it may be done without looking at it. */
  isSafe: boolean
}

/** A place in the source, and what is wrong there. UTF-16 offsets; equal where something is missing. */
export interface RuleFinding {
  from: number
  to: number
  /** A sentence for people. */
  message: string
  fix?: Fix
  /** The field that it is about, when that stands nowhere in the source. */
  field?: string
}

/** `Options` are what can be set of it, with their usual values filled in: `rule-options.ts`. */
export interface Check<Options = unknown> {
  /** The name of its file. */
  id: string
  severity: Severity
  scope: 'article'
  /** As a heading of its findings, e.g. “Broken characters”. */
  title: string
  /** What it looks for and why, in plain words. */
  about: string
  /** Some of what it finds can be mended without looking at it. */
  hasSafeFixes?: boolean
  /** Never throws, whatever the article holds. */
  check(article: CheckedArticle, options: Options): readonly RuleFinding[]
}

export interface Finding extends RuleFinding {
  rule: string
  severity: Severity
}
