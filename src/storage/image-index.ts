// Which articles show which images, kept in step with where they stand: read once, then only what changed.
import type { ImageUse } from '../article/image-uses.ts'
import type { ImageUses, ShownImages } from './article-store.ts'

export interface ImageSource {
  /** Of all articles. */
  rows(): Promise<Iterable<{ id: string; version: string; title: string }>>
  /** In the order asked for; null for what cannot be read. Gives other work its turn. */
  imagesOf(ids: readonly string[]): Promise<readonly (readonly ImageUse[] | null)[]>
}

const articlesAtOnce = 100
/** What takes longer is told of by a later answer. */
const patienceMs = 250

/** Each call begins to read what changed, unless that is under way. Rejects when the articles cannot be read. */
export function createImageIndex({ rows, imagesOf }: ImageSource): () => Promise<ImageUses> {
  const known = new Map<string, ShownImages & { version: string }>()
  let running: Promise<void> | null = null
  let wasRead = false
  let progress = { done: 0, total: 0 }

  async function catchUp(): Promise<void> {
    progress = { done: 0, total: 0 }
    const all = [...(await rows())]
    const present = new Set(all.map(({ id }) => id))
    for (const id of known.keys()) if (!present.has(id)) known.delete(id)
    const changed = all.filter(({ id, version }) => known.get(id)?.version !== version)
    progress.total = changed.length
    for (let at = 0; at < changed.length; at += articlesAtOnce) {
      const some = changed.slice(at, at + articlesAtOnce)
      const found = await imagesOf(some.map(({ id }) => id))
      for (const [index, { id, version, title }] of some.entries()) {
        const images = found[index]
        // What could not be read is tried again by the next call; until then it shows what it showed.
        if (images) known.set(id, { id, version, title, images })
      }
      progress.done += some.length
    }
    wasRead = true
  }

  function answer(isCurrent: boolean): ImageUses {
    const shown = [...known.values()].filter(({ images }) => images.length > 0)
    const articles = wasRead ? shown.map(({ id, title, images }) => ({ id, title, images })) : null
    return { articles, isCurrent, ...progress }
  }

  return async () => {
    // One that was under way may have missed what was written since.
    const isOwn = running === null
    running ??= catchUp().finally(() => {
      running = null
    })
    const isDone = await inTime(running)
    return answer(isOwn && isDone)
  }
}

async function inTime(task: Promise<void>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<false>(resolve => {
    timer = setTimeout(() => resolve(false), patienceMs)
  })
  try {
    return await Promise.race([task.then(() => true), tooLate])
  } finally {
    clearTimeout(timer)
    // Whoever asks next begins anew, and hears of it.
    task.catch(() => undefined)
  }
}
