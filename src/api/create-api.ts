// The HTTP API as one function, Request → Response, over any store. Runs in Node, in tests and in a service worker.
import { Hono } from 'hono'
import { GalleyError } from '../article/galley-error.ts'
import { createRulesInForce } from '../checks/rules-in-force.ts'
import type { ArticleStore } from '../storage/article-store.ts'
import { apiRoutes } from './api-routes.ts'
import { createDeskChecks, type DeskChecks } from './desk-checks.ts'
import { gatedStore } from './gated-store.ts'
import { describeApi } from './openapi.ts'
import { pathParameters, routerPath } from './path-parameters.ts'
import { problemReply } from './problem-document.ts'
import { checkShape } from './read-body.ts'
import { jsonReply } from './reply.ts'
import type { ApiSettings, Route } from './route.ts'

export type ApiOptions = Partial<ApiSettings>

export interface Api {
  fetch(request: Request): Promise<Response>
}

/** Where the API stands below the origin. */
export const apiPath = '/api/v1'

export function createApi(store: ArticleStore, options: ApiOptions = {}): Api {
  const settings: ApiSettings = {
    version: '0',
    maxBodyBytes: 64 * 2 ** 20,
    heartbeatMs: 15_000,
    log: (id, error) => console.error(id, error),
    rules: options.rules ?? createRulesInForce(store),
    ...options,
  }
  const checks = createDeskChecks(store, settings.rules, settings.digestElsewhere)
  const gated = gatedStore(store, checks)
  const app = new Hono().basePath(apiPath)
  for (const route of apiRoutes) {
    app.on(route.method.toUpperCase(), routerPath(route.path), ({ req }) =>
      answerCall(route, req.raw, { store: gated, checks, settings }),
    )
  }
  app.get('/openapi.json', () => jsonReply(describeApi(apiRoutes, settings.version, apiPath)))
  app.notFound(() => problemReply(new GalleyError('not-found', 'The API has no such call.'), settings.log))
  app.onError(error => problemReply(error, settings.log))
  return { fetch: async request => app.fetch(request) }
}

async function answerCall(
  route: Route,
  request: Request,
  parts: { store: ArticleStore; checks: DeskChecks; settings: ApiSettings },
): Promise<Response> {
  const url = new URL(request.url)
  const parameters = pathParameters(apiPath + route.path, url.pathname)
  const query = route.query
    ? checkShape(route.query, queryRecord(url.searchParams), 'This query is not one the desk understands.')
    : {}
  return route.answer({ request, parameters, query, ...parts })
}

/** A parameter given several times becomes a list. */
function queryRecord(parameters: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(parameters.keys())]
  return Object.fromEntries(
    names.map(name => {
      const values = parameters.getAll(name)
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}
