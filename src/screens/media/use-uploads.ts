// Files on their way into the library: one after the other, each stored, or refused with the reason and kept for
// another try.
import { useRef, useState } from 'react'
import { isGalleyError } from '../../article/galley-error.ts'
import type { MediaFile } from '../../storage/article-store.ts'
import { uploadPicture } from '../data/media/upload-picture.ts'
import { useRefreshMedia } from '../data/media/use-media.ts'
import { useStore } from '../data/store-context.tsx'

export interface FailedUpload {
  file: File
  reason: string
}

export interface Uploads {
  progress: { done: number; total: number } | null
  stored: readonly MediaFile[]
  failed: readonly FailedUpload[]
  add(files: readonly File[]): Promise<MediaFile[]>
  retry(): void
  stop(): void
  /** Forgets what is done and what failed. */
  clear(): void
}

export function useUploads(): Uploads {
  const store = useStore()
  const refresh = useRefreshMedia()
  const [progress, setProgress] = useState<Uploads['progress']>(null)
  const [stored, setStored] = useState<readonly MediaFile[]>([])
  const [failed, setFailed] = useState<readonly FailedUpload[]>([])
  const stopper = useRef(new AbortController())
  const turn = useRef<Promise<unknown>>(Promise.resolve())

  async function run(files: readonly File[]): Promise<MediaFile[]> {
    stopper.current = new AbortController()
    const { signal } = stopper.current
    const done: MediaFile[] = []
    for (const [at, file] of files.entries()) {
      setProgress({ done: at, total: files.length })
      try {
        if (signal.aborted) throw new Error('Stopped.')
        done.push(await uploadPicture(store, file, signal))
      } catch (error) {
        const reason = signal.aborted ? 'Stopped before it was stored.' : reasonOf(error)
        setFailed(before => [...before, { file, reason }])
      }
    }
    setProgress(null)
    setStored(before => [...done, ...before])
    await refresh()
    return done
  }

  const add = (files: readonly File[]) => {
    const next = turn.current.then(() => run(files))
    turn.current = next.catch(() => undefined)
    return next
  }
  return {
    progress,
    stored,
    failed,
    add,
    retry() {
      setFailed([])
      void add(failed.map(({ file }) => file))
    },
    stop: () => stopper.current.abort(),
    clear() {
      setStored([])
      setFailed([])
    },
  }
}

function reasonOf(error: unknown): string {
  return isGalleyError(error)
    ? error.message
    : 'Something unexpected happened. The file is still on your device.'
}
