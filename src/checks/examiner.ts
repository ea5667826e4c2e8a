// The rules as a store takes them: it counts findings for its rows and knows nothing of rules.
import { countFindings } from './check-article.ts'
import { readDismissals } from './dismissals.ts'
import { type RuleSet, usualRules } from './rule-set.ts'

export interface ExaminerOptions {
  /** For rules about time. A count is kept as long as the article stands, also when time goes by. */
  now?: () => Date
  rules?: RuleSet
}

export type LiveExaminer = ReturnType<typeof createExaminer>

export function createExaminer({ now = () => new Date(), rules = usualRules }: ExaminerOptions = {}) {
  let inForce = rules
  const watchers = new Set<() => void>()
  return {
    get id() {
      return inForce.id
    },
    /** `dismissals` are those of the desk record, as they are kept. */
    examine: (source: string, dismissals?: unknown) =>
      countFindings(source, {
        now: now(),
        rules: inForce,
        dismissals: readDismissals({ dismissals }),
      }),
    /** Calls back when counts made before are not good any more. Returns what stops it. */
    watch(onChange: () => void): () => void {
      watchers.add(onChange)
      return () => watchers.delete(onChange)
    },
    /** From now on counts by these. */
    use(next: RuleSet): void {
      const isOther = next.id !== inForce.id
      inForce = next
      if (isOther) for (const onChange of watchers) onChange()
    },
  }
}
