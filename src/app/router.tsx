// Which address shows which screen. Addresses stand behind `#`, so that a static host needs no rewriting
// and an article's id, with all its odd characters, never meets a server's path rules.
import type { QueryClient } from '@tanstack/react-query'
import {
  createHashHistory,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router'
import { z } from 'zod'
import { articlesQuery } from '../screens/data/use-articles.ts'
import { listQuery } from '../screens/list/list-query.ts'
import { ListScreen } from '../screens/list/list-screen.tsx'
import { listSearchSchema, readListSearch } from '../screens/list/list-search.ts'
import { mediaSearchSchema } from '../screens/media/media-search.ts'
import { settingsSearchSchema } from '../screens/settings/settings-search.ts'
import { taxonomySearchSchema } from '../screens/taxonomy/taxonomy-search.ts'
import type { ArticleStore } from '../storage/article-store.ts'
import { ErrorScreen } from './error-screen.tsx'
import { NotFoundScreen } from './not-found-screen.tsx'

/** What the routes may ask for before their screens are drawn. */
interface DeskContext {
  store: ArticleStore
  queryClient: QueryClient
}

const rootRoute = createRootRouteWithContext<DeskContext>()({
  errorComponent: ErrorScreen,
  notFoundComponent: NotFoundScreen,
})

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: readListSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { store, queryClient }, deps }) => {
    void queryClient.prefetchInfiniteQuery(articlesQuery(store, listQuery(deps)))
  },
  component: ListScreen,
})

const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/board',
  validateSearch: readListSearch,
  component: ListScreen,
})

/** The list that the article was opened from, and whether it was the board. It stands in the address, so that it survives a reload. */
const articleSearchSchema = z.object({
  from: listSearchSchema.optional().catch(undefined),
  view: z.literal('board').optional().catch(undefined),
})

const articleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/article/$id',
  validateSearch: articleSearchSchema,
  beforeLoad: ({ search }) => ({ fromQuery: listQuery(search.from ?? {}) }),
  component: lazyRouteComponent(() => import('../screens/editor/editor-screen.tsx'), 'EditorScreen'),
})

const newArticleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/new',
  component: lazyRouteComponent(
    () => import('../screens/new-article/new-article-screen.tsx'),
    'NewArticleScreen',
  ),
})

const frontPageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/front-page',
  component: lazyRouteComponent(
    () => import('../screens/front-page/front-page-screen.tsx'),
    'FrontPageScreen',
  ),
})

const taxonomyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/taxonomy',
  validateSearch: taxonomySearchSchema,
  component: lazyRouteComponent(() => import('../screens/taxonomy/taxonomy-screen.tsx'), 'TaxonomyScreen'),
})

const mediaRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/media',
  validateSearch: mediaSearchSchema,
  component: lazyRouteComponent(() => import('../screens/media/media-screen.tsx'), 'MediaScreen'),
})

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  validateSearch: settingsSearchSchema,
  component: lazyRouteComponent(() => import('../screens/settings/settings-screen.tsx'), 'SettingsScreen'),
})

const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/report',
  component: lazyRouteComponent(() => import('../screens/report/report-screen.tsx'), 'ReportScreen'),
})

const unsavedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/unsaved',
  component: lazyRouteComponent(() => import('../screens/editor/kept/unsaved-screen.tsx'), 'UnsavedScreen'),
})

const routeTree = rootRoute.addChildren([
  listRoute,
  boardRoute,
  articleRoute,
  newArticleRoute,
  frontPageRoute,
  taxonomyRoute,
  mediaRoute,
  settingsRoute,
  reportRoute,
  unsavedRoute,
])

export function createDeskRouter(context: DeskContext, history: RouterHistory = createHashHistory()) {
  return createRouter({
    routeTree,
    context,
    history,
    defaultErrorComponent: ErrorScreen,
    defaultPreload: false,
  })
}

export type DeskRouter = ReturnType<typeof createDeskRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: DeskRouter
  }
}
