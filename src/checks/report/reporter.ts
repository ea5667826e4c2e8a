// Makes one report at a time; the last one stays until the next is done.
import type { RuleSet } from '../rule-set.ts'
import { soon } from '../soon.ts'
import type { PileProgress, PileReport, ReportAnswer } from './report.ts'

interface ReporterParts {
  /** Of what is read before a report. */
  progress(): PileProgress
  /** Equal while nothing that is reported has changed. */
  stateOf(rules: RuleSet): string
  make(rules: RuleSet, onStep: () => void): Promise<PileReport>
}

export function createReporter({ progress, stateOf, make }: ReporterParts) {
  let last: { report: PileReport; state: string } | null = null
  let making: Promise<void> | null = null
  let failure: { error: unknown } | null = null
  let steps = 0

  async function begin(rules: RuleSet): Promise<void> {
    const state = stateOf(rules)
    steps = 0
    try {
      const report = await make(rules, () => {
        steps += 1
      })
      last = { report, state }
    } catch (error) {
      failure = { error }
    } finally {
      making = null
    }
  }

  function latest(rules: RuleSet): ReportAnswer {
    const { done, total } = progress()
    return {
      report: last?.report ?? null,
      isCurrent: last?.state === stateOf(rules),
      // Each article is read, looked at among the others, and looked for in groups.
      done: done + Math.min(steps, total * 2),
      total: total * 3,
    }
  }

  return {
    async report(rules: RuleSet): Promise<ReportAnswer> {
      if (latest(rules).isCurrent) return latest(rules)
      if (!failure) making ??= begin(rules)
      // That of a small pile is done in a moment.
      if (making) await soon(making)
      if (!failure) return latest(rules)
      const { error } = failure
      failure = null
      throw error
    },
  }
}
