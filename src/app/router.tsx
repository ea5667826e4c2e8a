// Which address shows which screen. Addresses stand behind `#`, so that a static host needs no rewriting
// and an article's id, with all its odd characters, never meets a server's path rules.
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router'
import { listSearchSchema } from '../screens/list/list-search.ts'
import { ErrorScreen } from './error-screen.tsx'

const rootRoute = createRootRoute({ errorComponent: ErrorScreen })

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: listSearchSchema,
  component: lazyRouteComponent(() => import('../screens/list/list-screen.tsx'), 'ListScreen'),
})

const articleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/article/$id',
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

const routeTree = rootRoute.addChildren([listRoute, articleRoute, newArticleRoute])

export function createDeskRouter(history: RouterHistory = createHashHistory()) {
  return createRouter({ routeTree, history, defaultErrorComponent: ErrorScreen, defaultPreload: false })
}

export type DeskRouter = ReturnType<typeof createDeskRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: DeskRouter
  }
}
