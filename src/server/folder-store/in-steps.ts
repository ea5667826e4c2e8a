// Long work in short steps, between which everything else gets its turn.
import { setImmediate as nextTurn } from 'node:timers/promises'

/** How long one step keeps other work waiting. */
const stepMs = 15

export async function inSteps<Item>(
  items: readonly Item[],
  task: (item: Item, index: number) => void | Promise<void>,
): Promise<void> {
  let end = performance.now() + stepMs
  for (const [index, item] of items.entries()) {
    await task(item, index)
    if (performance.now() < end) continue
    await nextTurn()
    end = performance.now() + stepMs
  }
}
