// Findings with line and column, for people and for other programs.
import type { Finding } from './check.ts'

export interface LocatedFinding extends Finding {
  /** Both from 1. */
  line: number
  column: number
}

/** In one pass over the source; the findings come in order of their place, as `checkArticle` gives them. */
export function locateFindings(source: string, findings: readonly Finding[]): LocatedFinding[] {
  let line = 1
  let lineFrom = 0
  let next = source.indexOf('\n')
  return findings.map(finding => {
    while (next >= 0 && next < finding.from) {
      line += 1
      lineFrom = next + 1
      next = source.indexOf('\n', lineFrom)
    }
    return { ...finding, line, column: finding.from - lineFrom + 1 }
  })
}
