// Articles behind the API of a Galley server. Tells errors as the server told them; never retries a write,
// never shows anything.
import { decodeSource, encodeSource } from '../article/source-bytes.ts'
import { checkArticleId } from './article-id.ts'
import type { ArticleStore, Capabilities, WriteOptions } from './article-store.ts'
import { createEventFeed } from './http-store/event-feed.ts'
import { createHttpCall, type HttpCallOptions, ifFound, parseReply } from './http-store/http-call.ts'
import { checkMediaName } from './media-name.ts'
import { checkReadMany } from './read-each.ts'
import { checkSettingName } from './setting.ts'
import {
  articleListSchema,
  articlePageSchema,
  listParameters,
  mediaFileSchema,
  mediaListSchema,
  revisionListSchema,
  storedArticleSchema,
  storedDeskRecordSchema,
  storedSettingSchema,
} from './wire-schemas.ts'

export interface HttpStoreOptions extends HttpCallOptions {
  label?: string
  /** What the store behind the API can do; by default all that a folder can. */
  capabilities?: Capabilities
}

/** What stands behind the API is a folder, unless somebody says otherwise. */
const folderCapabilities: Capabilities = {
  durable: true,
  watchesOthers: true,
  media: true,
  sharesWrites: false,
  expiresFlags: true,
}

const json = { 'Content-Type': 'application/json' }

export function createHttpStore(options: HttpStoreOptions): ArticleStore {
  const call = createHttpCall(options)
  const feed = createEventFeed(signal => call('GET', '/events', { signal }))
  /** Writes wait until a watch that was begun before them is on, so that it hears of them (S8). */
  const write: typeof call = async (...request) => {
    await feed.isReady()
    return call(...request)
  }

  return {
    label: options.label ?? new URL(options.baseUrl, globalThis.location?.href).host,
    capabilities: options.capabilities ?? folderCapabilities,

    list: async query =>
      parseReply(articlePageSchema, await call('GET', `/articles?${listParameters(query)}`)),
    read: async id => {
      const reply = await ifFound(call('GET', articlePath(id)))
      return reply && parseReply(storedArticleSchema, reply)
    },
    readMany: async ids => {
      checkReadMany(ids)
      ids.forEach(checkArticleId)
      const reply = await call('POST', '/articles:read', { headers: json, body: JSON.stringify({ ids }) })
      return (await parseReply(articleListSchema, reply)).items
    },
    write: async (id, source, options) => {
      const headers = { 'Content-Type': 'text/markdown', ...writeHeaders(options) }
      const reply = await write('PUT', articlePath(id), { headers, body: encodeSource(source) })
      return parseReply(storedArticleSchema, reply)
    },
    move: async (id, newId, options) => {
      checkArticleId(newId)
      const headers = { ...json, ...writeHeaders(options) }
      const body = JSON.stringify({ newId })
      return parseReply(
        storedArticleSchema,
        await write('POST', `${articlePath(id)}:move`, { headers, body }),
      )
    },
    remove: async (id, options) => {
      await write('DELETE', articlePath(id), { headers: writeHeaders(options) })
    },
    revisions: async id => {
      const reply = await call('GET', `${articlePath(id)}/revisions`)
      return (await parseReply(revisionListSchema, reply)).items
    },
    readRevision: async (id, version) => {
      const path = `${articlePath(id)}/revisions/${encodeURIComponent(version)}`
      const reply = await ifFound(call('GET', path))
      return reply && decodeSource(new Uint8Array(await reply.arrayBuffer()))
    },

    readDesk: async id => {
      const reply = await ifFound(call('GET', `${articlePath(id)}/desk`))
      return reply && parseReply(storedDeskRecordSchema, reply)
    },
    writeDesk: async (id, record, condition) => {
      const headers = { ...json, ...writeHeaders(condition) }
      const body = JSON.stringify(record)
      const reply = await write('PUT', `${articlePath(id)}/desk`, { headers, body })
      return parseReply(storedDeskRecordSchema, reply)
    },

    readSetting: async name =>
      parseReply(storedSettingSchema.nullable(), await call('GET', settingPath(name))),
    writeSetting: async (name, value, condition) => {
      const headers = { ...json, ...writeHeaders(condition) }
      const reply = await write('PUT', settingPath(name), { headers, body: JSON.stringify(value) })
      return parseReply(storedSettingSchema, reply)
    },

    putMedia: async (name, bytes, type) => {
      const headers = { 'Content-Type': type }
      const reply = await write('PUT', mediaPath(name), { headers, body: new Uint8Array(bytes) })
      return parseReply(mediaFileSchema, reply)
    },
    readMedia: async name => {
      const reply = await ifFound(call('GET', mediaPath(name)))
      if (!reply) return null
      const type = reply.headers.get('Content-Type') ?? 'application/octet-stream'
      return { bytes: new Uint8Array(await reply.arrayBuffer()), type }
    },
    listMedia: async () => (await parseReply(mediaListSchema, await call('GET', '/media'))).items,

    watch: onChange => feed.watch(onChange),
    close: async () => feed.close(),
  }
}

/** Checked here too: an empty id, or one of dots alone, would become another address on its way. */
function articlePath(id: string): string {
  checkArticleId(id)
  return `/articles/${encodeURIComponent(id)}`
}

function mediaPath(name: string): string {
  checkMediaName(name)
  return `/media/${encodeURIComponent(name)}`
}

function settingPath(name: string): string {
  checkSettingName(name)
  return `/settings/${name}`
}

function writeHeaders({ author, reason, ...condition }: WriteOptions): Record<string, string> {
  return {
    ...(condition.ifAbsent ? { 'If-None-Match': '*' } : { 'If-Match': `"${condition.ifVersion}"` }),
    ...(author !== undefined && { 'Galley-Author': encodeURIComponent(author) }),
    ...(reason !== undefined && { 'Galley-Reason': encodeURIComponent(reason) }),
  }
}
