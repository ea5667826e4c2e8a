// Small pictures of the media store, made once and kept while the page is open: a few at a time, those asked for last
// first, because they are the ones in sight.
import type { ArticleStore, MediaFile } from '../../../storage/article-store.ts'
import { svgType } from '../../../storage/media-kind.ts'
import type { ThumbnailReply, ThumbnailRequest } from './thumbnail-worker.ts'

export interface Thumbnail {
  url: string
  /** Of the picture itself, in pixels; 0 when it cannot be told. */
  width: number
  height: number
}

export interface Thumbnails {
  /** Null for a file that is damaged or gone. Rejects when `signal` says so, or the store cannot be read. */
  get(file: MediaFile, signal: AbortSignal): Promise<Thumbnail | null>
}

const mostPx = 400
const atOnce = 2
const mostKept = 600

const ofStores = new WeakMap<ArticleStore, Thumbnails>()

export function thumbnailsOf(store: ArticleStore): Thumbnails {
  const made = ofStores.get(store) ?? createThumbnails(store)
  ofStores.set(store, made)
  return made
}

interface Waiting {
  file: MediaFile
  signal: AbortSignal
  resolve: (thumbnail: Thumbnail | null) => void
  reject: (error: unknown) => void
}

function createThumbnails(store: ArticleStore): Thumbnails {
  const kept = new Map<string, Thumbnail | null>()
  const waiting: Waiting[] = []
  const shrink = createShrinker()
  let busy = 0

  async function make(file: MediaFile): Promise<Thumbnail | null> {
    const found = await store.readMedia(file.name)
    if (!found) return null
    return shrink(new Blob([new Uint8Array(found.bytes)], { type: found.type }))
  }

  function keep(key: string, thumbnail: Thumbnail | null): void {
    kept.set(key, thumbnail)
    const [oldest] = kept.keys()
    if (kept.size <= mostKept || oldest === undefined) return
    const url = kept.get(oldest)?.url
    if (url) URL.revokeObjectURL(url)
    kept.delete(oldest)
  }

  async function next(): Promise<void> {
    const job = waiting.pop()
    if (!job) return
    if (job.signal.aborted) {
      job.reject(job.signal.reason)
      return next()
    }
    busy += 1
    try {
      const thumbnail = await make(job.file)
      keep(keyOf(job.file), thumbnail)
      job.resolve(thumbnail)
    } catch (error) {
      job.reject(error)
    } finally {
      busy -= 1
      void next()
    }
  }

  return {
    get(file, signal) {
      const before = kept.get(keyOf(file))
      if (before !== undefined) return Promise.resolve(before)
      return new Promise((resolve, reject) => {
        waiting.push({ file, signal, resolve, reject })
        if (busy < atOnce) void next()
      })
    },
  }
}

/** A name may stand for other bytes once its picture was removed. */
function keyOf({ name, size, updatedAt }: MediaFile): string {
  return `${name} ${size} ${updatedAt}`
}

function createShrinker(): (blob: Blob) => Promise<Thumbnail | null> {
  const whole = (blob: Blob): Thumbnail => ({ url: URL.createObjectURL(blob), width: 0, height: 0 })
  if (typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined')
    return async blob => whole(blob)
  const pending = new Map<number, (reply: ThumbnailReply | null) => void>()
  let worker: Worker | null = null
  let calls = 0

  function started(): Worker {
    if (worker) return worker
    worker = new Worker(new URL('./thumbnail-worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<ThumbnailReply>) => {
      pending.get(data.call)?.(data)
      pending.delete(data.call)
    })
    worker.addEventListener('error', () => {
      worker = null
      for (const settle of pending.values()) settle(null)
      pending.clear()
    })
    return worker
  }

  return async blob => {
    // Workers draw no vector graphics, and a small one is what it is.
    if (blob.type === svgType) return whole(blob)
    calls += 1
    const request: ThumbnailRequest = { call: calls, blob, mostPx }
    const reply = await new Promise<ThumbnailReply | null>(resolve => {
      pending.set(request.call, resolve)
      started().postMessage(request)
    })
    if (!reply || 'error' in reply) return null
    return { url: URL.createObjectURL(reply.blob), width: reply.width, height: reply.height }
  }
}
