// The replies that several calls share.
import type { z } from 'zod'
import { encodeSource } from '../article/source-bytes.ts'
import type { StoredArticle } from '../storage/article-store.ts'
import type { storedArticleSchema } from '../storage/wire-schemas.ts'
import { etagOf } from './condition.ts'

export const markdownType = 'text/markdown'
/** `Last-Modified` knows no parts of a second. */
const updatedAtHeader = 'Galley-Updated-At'

export function jsonReply(data: unknown, options: { status?: number; version?: string } = {}): Response {
  return new Response(JSON.stringify(data), {
    status: options.status ?? 200,
    headers: {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-cache',
      ...(options.version !== undefined && { ETag: etagOf(options.version) }),
    },
  })
}

/** An article as JSON. What is no UTF-8 travels as escaped lone surrogates, so the source stays exact. */
export function articleReply(article: StoredArticle, status = 200): Response {
  const { id, version, updatedAt, source } = article
  const data: z.infer<typeof storedArticleSchema> = { id, version, updatedAt, source }
  return jsonReply(data, { status, version })
}

/** The exact bytes of a source. `charset` tells readers what the bytes should be. */
export function sourceReply(source: string, version: string, updatedAt?: string): Response {
  return new Response(encodeSource(source), {
    headers: {
      'Content-Type': `${markdownType}; charset=utf-8`,
      'Cache-Control': 'no-cache',
      ETag: etagOf(version),
      ...(updatedAt !== undefined && { [updatedAtHeader]: updatedAt }),
    },
  })
}

export function notModified(version: string): Response {
  return new Response(null, { status: 304, headers: { ETag: etagOf(version), 'Cache-Control': 'no-cache' } })
}

export function emptyReply(): Response {
  return new Response(null, { status: 204 })
}
