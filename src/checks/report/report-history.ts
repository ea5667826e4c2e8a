// How the report developed: a small summary of each day on which one was looked at, kept as a setting of the desk.
import { z } from 'zod'
import type { PileReport } from './report.ts'

const count = z.int().nonnegative()

const summarySchema = z.object({
  /** YYYY-MM-DD, in UTC. */
  day: z.string(),
  articles: count,
  /** Findings and articles of each rule that found something. */
  rules: z.record(z.string(), z.tuple([count, count])),
})

export type ReportSummary = z.infer<typeof summarySchema>

export const historySetting = {
  name: 'check-history',
  schema: z.object({ days: z.array(summarySchema) }),
  empty: { days: [] as ReportSummary[] },
}

export type ReportHistory = z.infer<typeof historySetting.schema>

/** More than a year of working days. */
export const mostDays = 300

export function summaryOf({ articles, rules }: PileReport, now: Date): ReportSummary {
  const found = rules.filter(rule => rule.findings > 0)
  return {
    day: now.toISOString().slice(0, 10),
    articles,
    rules: Object.fromEntries(found.map(rule => [rule.id, [rule.findings, rule.articles]])),
  }
}

/** One a day, the last of it; oldest first, and the oldest go. The same object when nothing is new. */
export function withSummary(history: ReportHistory, summary: ReportSummary): ReportHistory {
  const known = history.days.find(({ day }) => day === summary.day)
  if (known && textOf(known) === textOf(summary)) return history
  const others = history.days.filter(({ day }) => day !== summary.day)
  const days = [...others, summary].sort((a, b) => (a.day < b.day ? -1 : 1))
  return { days: days.slice(-mostDays) }
}

/** What a rule found on the last day before this one; null when there is none. */
export function earlierOf(
  { days }: ReportHistory,
  rule: string,
  now: Date,
): { day: string; findings: number } | null {
  const today = now.toISOString().slice(0, 10)
  const before = days.filter(({ day }) => day < today).at(-1)
  return before ? { day: before.day, findings: before.rules[rule]?.[0] ?? 0 } : null
}

function textOf({ articles, rules }: ReportSummary): string {
  return JSON.stringify([articles, Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1))])
}
