// Starts the desk in the browser: picks the store that the page names, and draws the app.
import './zod-without-eval.ts'
import '@fontsource-variable/inter'
import '@fontsource-variable/source-serif-4'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '../ui/tokens.css'
import '../ui/global.css'
import { createRoot } from 'react-dom/client'
import type { ArticleStore } from '../storage/article-store.ts'
import { App } from './app.tsx'
import { createQueryClient } from './query-client.ts'
import { createDeskRouter } from './router.tsx'

async function openStore(): Promise<ArticleStore> {
  const named = document.querySelector<HTMLMetaElement>('meta[name="galley-store"]')
  if (named?.content === 'http') {
    const { createHttpStore } = await import('../storage/http-store.ts')
    const { label } = named.dataset
    return createHttpStore({ baseUrl: new URL('api/v1', document.baseURI).href, ...(label && { label }) })
  }
  const { createBrowserStore } = await import('../storage/browser-store.ts')
  return createBrowserStore()
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root.')
createRoot(root).render(
  <App store={await openStore()} queryClient={createQueryClient()} router={createDeskRouter()} />,
)
