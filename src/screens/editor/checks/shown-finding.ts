// A finding as the editor shows it, and the field that it is in.
import type { Range } from '../../../article/split-source.ts'
import type { LocatedFinding } from '../../../checks/locate-findings.ts'

export interface ShownFinding extends LocatedFinding {
  /** Of the rule. */
  title: string
  /** Other articles that it is about. */
  others?: readonly string[]
}

/** Null for what is in the text. */
export function fieldOf(
  { field, from, to }: ShownFinding,
  fields: ReadonlyMap<string, Range>,
): string | null {
  if (field !== undefined) return field
  for (const [name, range] of fields) if (range.from <= from && to <= range.to) return name
  return null
}
