// Starts the desk in the browser: picks the store that the page names, and draws the app.
import './zod-without-eval.ts'
import '@fontsource-variable/inter'
import '@fontsource-variable/source-serif-4'
import '../ui/mantine.css'
import '../ui/tokens.css'
import '../ui/global.css'
import type { QueryClient } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import type { ArticleStore } from '../storage/article-store.ts'
import { createBrowserDrafts } from '../storage/browser-drafts.ts'
import { createHttpStore } from '../storage/http-store.ts'
import { App } from './app.tsx'
import { createQueryClient } from './query-client.ts'
import { createDeskRouter } from './router.tsx'
import { showFailure } from './show-failure.ts'
import { withPileRules } from './with-pile-rules.ts'

/** The http store is small and comes along; the browser store is fetched by those who need it. */
async function openStore(): Promise<ArticleStore> {
  const named = document.querySelector<HTMLMetaElement>('meta[name="galley-store"]')
  if (named?.content === 'http') {
    const { label } = named.dataset
    return createHttpStore({ baseUrl: new URL('api/v1', document.baseURI).href, ...(label && { label }) })
  }
  const { createBrowserStore } = await import('../storage/browser-store.ts')
  const store: ArticleStore = createBrowserStore({
    loadExaminer: async () => {
      const { createFollowingExaminer } = await import('../checks/following-examiner.ts')
      return createFollowingExaminer(store)
    },
  })
  return withPileRules(store)
}

/** Desks at one address are told apart by what they stand on. A desk without a server is the same at every path. */
function siteOf({ label }: ArticleStore): string {
  const named = document.querySelector<HTMLMetaElement>('meta[name="galley-store"]')
  return named?.content === 'http' ? `${new URL('.', document.baseURI).href} ${label}` : 'browser'
}

/** A function, not a top-level await: the browser store shares modules with this file and would wait for it for ever. */
async function start(root: HTMLElement): Promise<void> {
  const store = await openStore()
  const drafts = createBrowserDrafts({ site: siteOf(store) })
  const queryClient = createQueryClient()
  const router = createDeskRouter({ store, queryClient })
  await router.load()
  await firstAnswers(queryClient)
  // React has taken everything away by then; once it is done, the fault is told in its place.
  const onUncaughtError = (error: unknown) => setTimeout(showFailure, 0, root, error)
  createRoot(root, { onUncaughtError }).render(
    <App store={store} drafts={drafts} queryClient={queryClient} router={router} />,
  )
}

/** The longest that a page stays empty for rows that are on their way. */
const patienceMs = 150

/** What was asked for before this file ran is here by now, as a rule; a page that waits for it is drawn only once. */
async function firstAnswers(queryClient: QueryClient): Promise<void> {
  const asked = queryClient.getQueryCache().getAll()
  const late = new Promise(resolve => setTimeout(resolve, patienceMs))
  await Promise.race([Promise.allSettled(asked.map(({ promise }) => promise)), late])
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root.')
start(root).catch(error => showFailure(root, error))
