// What is known of a store's whole pile where no server knows it: read a few milliseconds at a time, and kept for as long
// as the page is open.
import { digestInTurn } from '../../checks/report/digest-in-turn.ts'
import { createPileKeeper } from '../../checks/report/pile-keeper.ts'
import type { KnownPile } from '../../checks/report/pile-rules.ts'
import { createRulesInForce } from '../../checks/rules-in-force.ts'
import { allRows } from '../../storage/all-rows.ts'
import type { ArticleStore } from '../../storage/article-store.ts'
import { readOrReason } from '../../storage/read-or-reason.ts'

const kept = new WeakMap<ArticleStore, KnownPile>()

export function localPile(store: ArticleStore): KnownPile {
  const before = kept.get(store)
  if (before) return before
  const pile = createPileKeeper({
    rows: () => allRows(store, { ruleCounts: true }),
    watch: onChange => store.watch(onChange),
    digest: digestInTurn(async id => {
      const found = await readOrReason(store, id)
      return 'reason' in found ? null : found.article
    }),
  })
  const known = { pile, rules: createRulesInForce(store) }
  kept.set(store, known)
  return known
}
