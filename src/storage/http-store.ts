// Articles behind the API of a Galley server. Tells errors as the server told them; never retries a write,
// never shows anything.
import { decodeSource } from '../article/source-bytes.ts'
import { checkArticleId } from './article-id.ts'
import type { ArticleStore, Capabilities, StoredArticle } from './article-store.ts'
import { articlePath } from './http-store/article-path.ts'
import { createEventFeed } from './http-store/event-feed.ts'
import {
  createHttpCall,
  type HttpCallOptions,
  ifFound,
  notUnderstood,
  parseReply,
} from './http-store/http-call.ts'
import { jsonBody, listParameters, writeHeaders } from './http-store/request-parts.ts'
import { createSourceCalls } from './http-store/source-calls.ts'
import { checkMediaName } from './media-name.ts'
import { checkReadMany } from './read-each.ts'
import { checkSettingName } from './setting.ts'
import {
  articleListSchema,
  articlePageSchema,
  imageUsesSchema,
  mediaFileSchema,
  mediaListSchema,
  mediaPlaceSchema,
  obstacleSchema,
  revisionListSchema,
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
  sharesWrites: true,
  expiresFlags: true,
}

const anyBytes = 'application/octet-stream'
/** In JSON a long file that is not UTF-8 would take six times its size. */
const asBytes = { Accept: 'text/markdown' }

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
    obstacle: async () => (await parseReply(obstacleSchema, await call('GET', '/obstacle'))).obstacle,

    list: async query =>
      parseReply(articlePageSchema, await call('GET', `/articles?${listParameters(query)}`)),
    read: async id => {
      const reply = await ifFound(call('GET', articlePath(id), { headers: asBytes }))
      return reply && storedArticleOf(id, reply)
    },
    readMany: async ids => {
      checkReadMany(ids)
      ids.forEach(checkArticleId)
      const reply = await call('POST', '/articles:read', jsonBody({ ids }))
      return (await parseReply(articleListSchema, reply)).items
    },
    ...createSourceCalls(call, write),
    move: async (id, newId, options) => {
      checkArticleId(newId)
      const request = jsonBody({ newId }, { ...writeHeaders(options), ...asBytes })
      return storedArticleOf(newId, await write('POST', `${articlePath(id)}:move`, request))
    },
    remove: async (id, options) => {
      await write('DELETE', articlePath(id), { headers: writeHeaders(options) })
    },
    revisions: async id => {
      const reply = await call('GET', `${articlePath(id)}/revisions`)
      return (await parseReply(revisionListSchema, reply)).items
    },

    readDesk: async id => {
      const reply = await ifFound(call('GET', `${articlePath(id)}/desk`))
      return reply && parseReply(storedDeskRecordSchema.nullable(), reply)
    },
    writeDesk: async (id, record, condition) => {
      const request = jsonBody(record, writeHeaders(condition))
      const reply = await write('PUT', `${articlePath(id)}/desk`, request)
      return parseReply(storedDeskRecordSchema, reply)
    },

    // Fetched with the answers that need them: a schema takes its time to be built, and the list needs none of these.
    findings: async id => {
      const reply = await call('GET', `${articlePath(id)}/findings`)
      return parseReply((await import('./wire-findings.ts')).findingListSchema, reply)
    },
    report: async () => {
      const reply = await call('GET', '/checks/report')
      return parseReply((await import('./wire-report.ts')).reportAnswerSchema, reply)
    },

    readSetting: async name =>
      parseReply(storedSettingSchema.nullable(), await call('GET', settingPath(name))),
    writeSetting: async (name, value, condition) => {
      const reply = await write('PUT', settingPath(name), jsonBody(value, writeHeaders(condition)))
      return parseReply(storedSettingSchema, reply)
    },

    mediaPlace: async () => parseReply(mediaPlaceSchema, await call('GET', '/media:place')),
    putMedia: async (name, bytes) => {
      const headers = { 'Content-Type': anyBytes }
      const reply = await write('PUT', mediaPath(name), { headers, body: new Uint8Array(bytes) })
      return parseReply(mediaFileSchema, reply)
    },
    readMedia: async name => {
      const reply = await ifFound(call('GET', mediaPath(name)))
      if (!reply) return null
      const type = reply.headers.get('Content-Type') ?? anyBytes
      return { bytes: new Uint8Array(await reply.arrayBuffer()), type }
    },
    listMedia: async () => (await parseReply(mediaListSchema, await call('GET', '/media'))).items,
    imageUses: async () => parseReply(imageUsesSchema, await call('GET', '/media:uses')),
    removeMedia: async name => {
      await write('DELETE', mediaPath(name))
    },

    watch: onChange => feed.watch(onChange),
    close: async () => feed.close(),
  }
}

async function storedArticleOf(id: string, reply: Response): Promise<StoredArticle> {
  const version = /^(?:W\/)?"(.+)"$/.exec(reply.headers.get('ETag') ?? '')?.[1]
  const updatedAt = reply.headers.get('Galley-Updated-At')
  if (version === undefined || updatedAt === null) throw notUnderstood(null)
  return { id, version, updatedAt, source: decodeSource(new Uint8Array(await reply.arrayBuffer())) }
}

function mediaPath(name: string): string {
  checkMediaName(name)
  return `/media/${encodeURIComponent(name)}`
}

function settingPath(name: string): string {
  checkSettingName(name)
  return `/settings/${name}`
}
