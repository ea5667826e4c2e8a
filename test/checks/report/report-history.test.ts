// The history of the report: one summary a day, the last of it, in order and bounded.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  earlierOf,
  mostDays,
  type ReportHistory,
  type ReportSummary,
  withSummary,
} from '../../../src/checks/report/report-history.ts'

const dayOf = (number: number) => new Date(Date.UTC(2025, 0, 1 + number)).toISOString().slice(0, 10)
const summaries = fc.array(
  fc.record({ day: fc.nat(400).map(dayOf), findings: fc.nat(5) }).map(
    ({ day, findings }): ReportSummary => ({
      day,
      articles: 9,
      rules: findings ? { r: [findings, 1] } : {},
    }),
  ),
  { maxLength: 500 },
)

test('whatever comes when, each day has its last summary once, in order, and the newest days stay', () => {
  fc.assert(
    fc.property(summaries, all => {
      const { days } = all.reduce(withSummary, { days: [] } as ReportHistory)
      const last = new Map(all.map(summary => [summary.day, summary]))
      // While fewer days are known than are kept none is lost; else the newest that came are there.
      if (last.size <= mostDays) {
        const expected = [...last.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
        expect(days).toEqual(expected)
      } else expect(days).toHaveLength(mostDays)
      expect(days.map(({ day }) => day)).toEqual([...new Set(days.map(({ day }) => day))].sort())
    }),
  )
})

test('the same summary changes nothing, and what was before is told of the last day before today', () => {
  const on = (day: string, findings: number): ReportSummary => ({
    day,
    articles: 3,
    rules: { r: [findings, 1] },
  })
  const history = { days: [on('2025-03-10', 5), on('2025-03-12', 1548), on('2025-03-20', 7)] }
  expect(withSummary(history, on('2025-03-20', 7))).toBe(history)
  expect(withSummary(history, on('2025-03-20', 8)).days.at(-1)).toEqual(on('2025-03-20', 8))
  const now = new Date('2025-03-20T08:00:00Z')
  expect(earlierOf(history, 'r', now)).toEqual({ day: '2025-03-12', findings: 1548 })
  expect(earlierOf(history, 'other', now)).toEqual({ day: '2025-03-12', findings: 0 })
  expect(earlierOf({ days: [] }, 'r', now)).toBeNull()
})
