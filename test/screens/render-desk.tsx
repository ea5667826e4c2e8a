// The whole desk over a store of its own, at an address, the way the page starts it.
import { createMemoryHistory } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { App } from '../../src/app/app.tsx'
import { createQueryClient } from '../../src/app/query-client.ts'
import { createDeskRouter } from '../../src/app/router.tsx'
import { withPileRules } from '../../src/app/with-pile-rules.ts'
import { createExaminer } from '../../src/checks/examiner.ts'
import type { ArticleStore } from '../../src/storage/article-store.ts'
import type { DraftKeeper } from '../../src/storage/draft-keeper.ts'
import { createMemoryDrafts } from '../../src/storage/memory-drafts.ts'
import { createMemoryStore } from '../../src/storage/memory-store.ts'

interface DeskOptions {
  /** Sources by id, written one after the other. */
  articles?: Readonly<Record<string, string>>
  store?: ArticleStore
  /** What is kept on the device. */
  drafts?: DraftKeeper
  /** Where the desk opens, e.g. `/?status=new` or `/article/a.md`. */
  path?: string
}

/** Draws the desk and gives what a test needs to act on it. The store's clock goes one minute a write. */
export async function renderDesk({
  articles = {},
  store,
  drafts = createMemoryDrafts(),
  path = '/',
}: DeskOptions = {}) {
  giveElementsASize()
  let minutes = 0
  const now = () => new Date(Date.UTC(2026, 0, 1, 0, minutes++))
  const deskStore =
    store ?? withPileRules(createMemoryStore({ label: 'content', now, examiner: createExaminer() }))
  for (const [id, source] of Object.entries(articles)) await deskStore.write(id, source, { ifAbsent: true })
  const queryClient = createQueryClient()
  const history = createMemoryHistory({ initialEntries: [path] })
  const router = createDeskRouter({ store: deskStore, queryClient }, history)
  const view = render(<App store={deskStore} drafts={drafts} queryClient={queryClient} router={router} />)
  return { ...view, store: deskStore, drafts, router, user: userEvent.setup() }
}

/** Nothing is laid out in a test's document: a virtual list would draw no rows, and a popover would hide. */
function giveElementsASize() {
  const size = { offsetWidth: 1200, offsetHeight: 800, clientWidth: 1200, clientHeight: 800 }
  for (const [name, value] of Object.entries(size))
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value })
  HTMLElement.prototype.getBoundingClientRect = () => new DOMRect(0, 0, size.offsetWidth, size.offsetHeight)
}
