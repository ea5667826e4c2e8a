// The report where no server makes it: over the store's articles.
import type { ReportAnswer } from '../../checks/report/report.ts'
import type { ArticleStore } from '../../storage/article-store.ts'
import { localPile } from '../data/local-pile.ts'

export async function readLocalReport(store: ArticleStore): Promise<ReportAnswer> {
  const { pile, rules } = localPile(store)
  return pile.report((await rules.current()).rules)
}
