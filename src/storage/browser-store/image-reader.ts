// Which images articles show: asks a worker, one question at a time. It begins when it is first asked.

import { GalleyError } from '../../article/galley-error.ts'
import type { ImageUse } from '../../article/image-uses.ts'
import type { ImageReply, ImageRequest } from './image-worker.ts'

export interface ImageReader {
  imagesOf(ids: readonly string[]): Promise<readonly (readonly ImageUse[] | null)[]>
  close(): void
}

export function createImageReader(databaseName: string): ImageReader {
  let worker: Worker | null = null

  function stop(): void {
    worker?.terminate()
    worker = null
  }

  return {
    async imagesOf(ids) {
      worker ??= new Worker(new URL('./image-worker.ts', import.meta.url), { type: 'module' })
      const reply = await ask(worker, { databaseName, ids }).catch(error => {
        stop()
        throw error
      })
      if ('error' in reply) throw new GalleyError('unavailable', reply.error)
      return reply.images
    },
    close: stop,
  }
}

function ask(worker: Worker, request: ImageRequest): Promise<ImageReply> {
  const listening = new AbortController()
  const { signal } = listening
  return new Promise<ImageReply>((resolve, reject) => {
    const message = 'The images could not be read. Nothing was changed; try again.'
    worker.addEventListener('message', ({ data }: MessageEvent<ImageReply>) => resolve(data), { signal })
    worker.addEventListener('error', () => reject(new GalleyError('unavailable', message)), { signal })
    worker.postMessage(request)
  }).finally(() => listening.abort())
}
