// Every safe fix of a source, as exact edits on it. Fixing again finds none of them.
import { composeEdits } from '../article/compose-edits.ts'
import { applyEdits, type TextEdit } from '../article/text-edit.ts'
import type { Finding } from './check.ts'
import { type CheckOptions, checkArticle } from './check-article.ts'
import { type Dismissal, splitDismissed } from './dismissals.ts'

export interface FixedSource {
  source: string
  /** On the source as it was. */
  edits: TextEdit[]
  fixed: Finding[]
}

export interface FixOptions extends CheckOptions {
  /** Of the safe fixes only those of these findings; `source` is what they were found in, after the rounds before. */
  wants?: (finding: Finding, source: string) => boolean
  /** A mended place may show another one that stood in its way; places that were named by the caller are looked at once. */
  mostRounds?: number
}

export function fixSafely(
  source: string,
  { wants = () => true, mostRounds = 10, ...options }: FixOptions = {},
): FixedSource {
  let result: FixedSource = { source, edits: [], fixed: [] }
  for (let round = 1; round <= mostRounds; round++) {
    const now = result.source
    const findings = checkArticle(now, options).filter(each => each.fix?.isSafe && wants(each, now))
    const chosen = apart(findings)
    if (chosen.length === 0) return result
    const next = chosen.flatMap(({ fix }) => fix?.edits ?? [])
    result = {
      source: applyEdits(result.source, next),
      edits: composeEdits(source, result.edits, next),
      fixed: [...result.fixed, ...chosen],
    }
  }
  return result
}

/** Those whose edits do not touch each other; the rest waits for the next round. */
function apart(findings: readonly Finding[]): Finding[] {
  let end = 0
  return findings.filter(({ fix }) => {
    const edits = fix?.edits ?? []
    if (edits.length === 0 || edits.some(({ from }) => from < end)) return false
    end = Math.max(...edits.map(({ to }) => to))
    return true
  })
}

/** What was dismissed stays as it is, also when a fix beside it makes its words others. */
export function wantsOpen(source: string, dismissals: readonly Dismissal[]) {
  const guarded = new Set(dismissals.map(({ rule }) => rule))
  return (finding: Finding, now: string) =>
    !guarded.has(finding.rule) ||
    (now === source && splitDismissed(source, [finding], dismissals).open.length > 0)
}
