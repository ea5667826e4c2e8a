// The replies that several calls share.
import type { z } from 'zod'
import { GalleyError } from '../article/galley-error.ts'
import { encodeSource } from '../article/source-bytes.ts'
import type { StoredArticle } from '../storage/article-store.ts'
import type { storedArticleSchema } from '../storage/wire-schemas.ts'
import { etagOf } from './condition.ts'
import { jsonLength } from './json-length.ts'

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

/**
 * An article as JSON. What is no UTF-8 travels as escaped lone surrogates, so the source stays exact; `too-large` when
 * it would be longer than `most` characters.
 */
export function articleReply(article: StoredArticle, most: number): Response {
  if (jsonLength(article.source, most) > most)
    throw new GalleyError(
      'too-large',
      `“${article.id}” is too long for JSON. Ask for its bytes (Accept: ${markdownType}).`,
    )
  return wholeReply(article)
}

/** What a write has left: without the source when it is that long, for the write is done. */
export function writtenReply(article: StoredArticle, most: number, status = 200): Response {
  if (jsonLength(article.source, most) > most) return minimalReply(article, status)
  return wholeReply(article, status)
}

export function minimalReply({ id, version, updatedAt }: StoredArticle, status = 200): Response {
  return jsonReply({ id, version, updatedAt }, { status, version })
}

function wholeReply(article: StoredArticle, status = 200): Response {
  const { id, version, updatedAt, source } = article
  const data: z.infer<typeof storedArticleSchema> = { id, version, updatedAt, source }
  return jsonReply(data, { status, version })
}

/** Whether the caller asks for bytes rather than JSON. */
export function wantsBytes({ headers }: Request): boolean {
  return headers.get('Accept')?.includes(markdownType) ?? false
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
