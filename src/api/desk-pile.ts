// What the API knows of the whole pile: read from its store, or by another thread when somebody gives one.
import { digestInTurn } from '../checks/report/digest-in-turn.ts'
import { createPileKeeper, type DigestArticles, type PileKeeper } from '../checks/report/pile-keeper.ts'
import { allRows } from '../storage/all-rows.ts'
import type { ArticleStore } from '../storage/article-store.ts'
import { readOrReason } from '../storage/read-or-reason.ts'

/** Fewer are read here: a thread takes its time to begin. */
const leastElsewhere = 20

export function createDeskPile(store: ArticleStore, digestElsewhere?: DigestArticles): PileKeeper {
  const digestHere = digestInTurn(async id => {
    const found = await readOrReason(store, id)
    return 'reason' in found ? null : found.article
  })
  let mayGoElsewhere = digestElsewhere !== undefined

  return createPileKeeper({
    rows: () => allRows(store, { ruleCounts: true }),
    watch: onChange => store.watch(onChange),
    async digest(ids) {
      if (!digestElsewhere || !mayGoElsewhere || ids.length < leastElsewhere) return digestHere(ids)
      try {
        return await digestElsewhere(ids)
      } catch {
        // What could not be had once is not asked for again.
        mayGoElsewhere = false
        return digestHere(ids)
      }
    },
  })
}
