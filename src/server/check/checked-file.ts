// What a check says of one file, as every format prints it.
import type { Finding } from '../../checks/check.ts'
import { createLinePlaces } from '../../checks/line-places.ts'

export interface PlacedFinding extends Finding {
  line: number
  column: number
  endLine: number
  endColumn: number
  /** Files that it is about as well. */
  others?: readonly string[]
}

export interface CheckedFile {
  name: string
  findings: readonly PlacedFinding[]
  /** Findings that the desk was told are fine as they are; not among the others. */
  dismissed: number
  /** How many places were mended, by rule. */
  fixed: Readonly<Record<string, number>>
}

/** By place. */
export function placeFindings(source: string, findings: readonly Finding[]): PlacedFinding[] {
  const placeOf = createLinePlaces(source)
  return findings
    .map(finding => {
      const end = placeOf(finding.to)
      return { ...finding, ...placeOf(finding.from), endLine: end.line, endColumn: end.column }
    })
    .sort((a, b) => a.from - b.from || a.to - b.to)
}

export interface Totals {
  errors: number
  warnings: number
  notes: number
}

export function totalsOf(files: readonly CheckedFile[]): Totals {
  const totals: Totals = { errors: 0, warnings: 0, notes: 0 }
  for (const { findings } of files) for (const { severity } of findings) totals[`${severity}s`] += 1
  return totals
}
