// What a call of the API is: enough to answer it, to check what comes in, and to describe it in OpenAPI.
import type { z } from 'zod'
import type { DigestArticles } from '../checks/report/pile-keeper.ts'
import type { RulesInForce } from '../checks/rules-in-force.ts'
import type { ArticleStore } from '../storage/article-store.ts'
import type { DeskChecks } from './desk-checks.ts'
import type { ErrorLog } from './problem-document.ts'

export interface ApiSettings {
  version: string
  /** Largest request body, in bytes. */
  maxBodyBytes: number
  /** Pause between signs of life on an event stream. */
  heartbeatMs: number
  log: ErrorLog
  /** What the checks go by. */
  rules: RulesInForce
  /** Digests of the store's articles that cost this thread nothing; without it they are made here, in turn. */
  digestElsewhere?: DigestArticles
}

export interface Call<Query> {
  request: Request
  /** Its writes pass the gate. */
  store: ArticleStore
  checks: DeskChecks
  /** The path's parameters, decoded. */
  parameters: Readonly<Record<string, string>>
  query: Query
  settings: ApiSettings
}

/** A body by media type: a schema for JSON, `bytes` for anything else. */
export type Content = Readonly<Record<string, z.ZodType | 'bytes'>>

export type Condition = 'If-Match' | 'If-None-Match'

export interface Route<Query = unknown> {
  method: 'get' | 'put' | 'patch' | 'post' | 'delete'
  /** In OpenAPI's way of writing, relative to the API's root. */
  path: string
  /** Name of the operation, unique. */
  name: string
  summary: string
  query?: z.ZodType<Query>
  /** The conditional headers that the call heeds. */
  conditions?: readonly Condition[]
  /** Whether the call keeps who writes and why: the headers Galley-Author and Galley-Reason. */
  isAuthored?: boolean
  body?: Content
  /** `created`: 201 instead, with the same content, when there was nothing before. */
  reply: { status: number; content: Content; created?: boolean }
  answer(call: Call<Query>): Promise<Response>
}

/** Says the type of a route's query once, where its schema stands. */
export function defineRoute<Query>(route: Route<Query>): Route {
  return route as Route
}
