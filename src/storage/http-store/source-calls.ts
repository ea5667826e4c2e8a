// Writing articles and reading revisions: each call by itself, or as many as come together in one request.
import { decodeSource, encodeSource } from '../../article/source-bytes.ts'
import { type ArticleStore, maxAtOnce, type StoredArticle, type WriteOptions } from '../article-store.ts'
import type { ArticleWrite } from '../wire-requests.ts'
import { revisionSourcesSchema, writeOutcomesSchema, writtenArticleSchema } from '../wire-schemas.ts'
import { articlePath } from './article-path.ts'
import { createCallGroup } from './call-group.ts'
import { errorOf, type HttpCall, ifFound, parseReply } from './http-call.ts'
import { jsonBody, writeHeaders } from './request-parts.ts'

const markdown = { 'Content-Type': 'text/markdown' }

interface RevisionName {
  id: string
  version: string
}

/** `write` is `call` for what changes something. */
export function createSourceCalls(
  call: HttpCall,
  write: HttpCall,
): Pick<ArticleStore, 'write' | 'readRevision'> {
  const writeInGroup = createCallGroup<ArticleWrite, StoredArticle>({
    maxItems: maxAtOnce,
    charactersOf: ({ source }) => source.length,
    async one({ id, source, ...options }) {
      const body = encodeSource(source)
      const headers = { ...markdown, Prefer: 'return=minimal', ...writeHeaders(options as WriteOptions) }
      const reply = await write('PUT', articlePath(id), { headers, body })
      const written = await parseReply(writtenArticleSchema, reply)
      return { ...written, source: decodeSource(body) }
    },
    async many(writes) {
      const reply = await write('POST', '/articles:write', jsonBody({ writes }))
      const { items } = await parseReply(writeOutcomesSchema, reply)
      return items.map((item, at) => () => {
        if ('error' in item) throw errorOf(item.error)
        return { ...item, source: writes[at]?.source ?? '' }
      })
    },
  })

  const readInGroup = createCallGroup<RevisionName, string | null>({
    maxItems: maxAtOnce,
    charactersOf: () => 0,
    async one({ id, version }) {
      const path = `${articlePath(id)}/revisions/${encodeURIComponent(version)}`
      const reply = await ifFound(call('GET', path))
      return reply && decodeSource(new Uint8Array(await reply.arrayBuffer()))
    },
    async many(revisions) {
      const reply = await call('POST', '/revisions:read', jsonBody({ revisions }))
      const { items } = await parseReply(revisionSourcesSchema, reply)
      return items.map(item => () => {
        if ('error' in item) throw errorOf(item.error)
        return item.source
      })
    },
  })

  return {
    async write(id, source, options) {
      articlePath(id)
      return writeInGroup({ id, source, ...options })
    },
    async readRevision(id, version) {
      articlePath(id)
      return readInGroup({ id, version })
    },
  }
}
