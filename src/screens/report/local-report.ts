// The report where no server makes it: over the store's articles, a few milliseconds at a time. What was read of a store
// is kept for as long as the page is open.
import { digestInTurn } from '../../checks/report/digest-in-turn.ts'
import { createPileKeeper, type PileKeeper } from '../../checks/report/pile-keeper.ts'
import type { ReportAnswer } from '../../checks/report/report.ts'
import { createRulesInForce, type RulesInForce } from '../../checks/rules-in-force.ts'
import { allRows } from '../../storage/all-rows.ts'
import type { ArticleStore } from '../../storage/article-store.ts'
import { readOrReason } from '../../storage/read-or-reason.ts'

interface KeptPile {
  pile: PileKeeper
  rules: RulesInForce
}

const kept = new WeakMap<ArticleStore, KeptPile>()

export async function readLocalReport(store: ArticleStore): Promise<ReportAnswer> {
  const { pile, rules } = kept.get(store) ?? keepPile(store)
  return pile.report((await rules.current()).rules)
}

function keepPile(store: ArticleStore): KeptPile {
  const pile = createPileKeeper({
    rows: () => allRows(store, { ruleCounts: true }),
    watch: onChange => store.watch(onChange),
    digest: digestInTurn(async id => {
      const found = await readOrReason(store, id)
      return 'reason' in found ? null : found.article
    }),
  })
  const keptPile = { pile, rules: createRulesInForce(store) }
  kept.set(store, keptPile)
  return keptPile
}
