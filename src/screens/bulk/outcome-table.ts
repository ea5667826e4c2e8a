// What became of each article of a run, as a table to keep.
import { csvTable } from '../../storage/csv-table.ts'
import type { RunResult } from '../data/bulk/run-result.ts'

export function outcomeTable(result: RunResult, isUndo: boolean): string {
  const rows = (outcome: string, ids: readonly string[]) => ids.map(id => [id, outcome, ''])
  return csvTable([
    ['id', 'outcome', 'reason'],
    ...rows(isUndo ? 'put back' : 'changed', result.changed),
    ...rows('stood so already', result.unchanged),
    ...result.refused.map(({ id, reason }) => [id, 'left as it is', reason]),
    ...rows('not known', result.unanswered),
    ...rows('not reached', result.left),
  ])
}
