// A store without a server, whose list filters and counts by rules of the whole pile too. What that takes is loaded with
// the first such list.
import type { ArticleStore } from '../storage/article-store.ts'

export function withPileRules(store: ArticleStore): ArticleStore {
  const whole: ArticleStore = {
    ...store,
    async list(query, given) {
      if (given || (query.rule === undefined && !query.facets?.includes('rule')))
        return store.list(query, given)
      const [{ listWithPileRules }, { localPile }] = await Promise.all([
        import('../checks/report/pile-rules.ts'),
        import('../screens/data/local-pile.ts'),
      ])
      return listWithPileRules(query, localPile(whole), known => store.list(query, known))
    },
  }
  return whole
}
