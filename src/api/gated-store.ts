// A store whose writes pass the gate, and whose list knows what the pile knows, whichever call they come from.
import { listWithPileRules } from '../checks/report/pile-rules.ts'
import type { ArticleStore, StoredArticle } from '../storage/article-store.ts'
import { checkCondition } from '../storage/write-condition.ts'
import type { DeskChecks } from './desk-checks.ts'

export function gatedStore(store: ArticleStore, checks: DeskChecks): ArticleStore {
  /** One at a time: of two that come together, and may not stand together, the second is refused. */
  let turn: Promise<unknown> = Promise.resolve()
  function inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const run = turn.then(task, task)
    turn = run.catch(() => undefined)
    return run
  }
  return {
    ...store,
    list: (query, given) =>
      given ? store.list(query, given) : listWithPileRules(query, checks, known => store.list(query, known)),
    async write(id, source, options) {
      if (!(await checks.isGated(source))) return store.write(id, source, options)
      return inTurn(async () => {
        const before = await store.read(id)
        const refusal = await checks.refusal({ id, source }, before)
        // Whoever was too late is told that first.
        if (refusal) checkCondition(options, before?.version ?? null, id)
        if (refusal) throw refusal
        return store.write(id, source, options)
      })
    },
    async move(id, newId, options) {
      const before: StoredArticle | null = await store.read(id)
      if (before === null || !(await checks.isGated(before.source))) return store.move(id, newId, options)
      return inTurn(async () => {
        const refusal = await checks.refusal({ id: newId, source: before.source }, before)
        if (refusal) checkCondition(options, before.version, id)
        if (refusal) throw refusal
        return store.move(id, newId, options)
      })
    },
  }
}
