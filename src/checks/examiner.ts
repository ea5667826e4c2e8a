// The rules as a store takes them: it counts findings for its rows and knows nothing of rules.
import { ruleSetId } from './all-rules.ts'
import { countFindings } from './check-article.ts'

export interface ExaminerOptions {
  /** For rules about time. A count is kept as long as the article stands, also when time goes by. */
  now?: () => Date
}

export function createExaminer({ now = () => new Date() }: ExaminerOptions = {}) {
  return { id: ruleSetId, examine: (source: string) => countFindings(source, { now: now() }) }
}
