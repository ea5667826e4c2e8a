// Asks the worker that reads the files of an import; where no worker can start, reads them right here.
import { GalleyError } from '../../../article/galley-error.ts'
import { createFileReading, type FileReading } from './file-reading.ts'
import type { ReadingCall, ReadingReply, ReadingRequest } from './reading-worker.ts'

export interface FileReader extends FileReading {
  /** What was asked for and not answered fails; the files of its zips cannot be read any more. */
  close(): void
}

interface Waiting {
  resolve: (result: never) => void
  reject: (error: GalleyError) => void
}

export function createFileReader(): FileReader {
  if (typeof Worker === 'undefined') return { ...createFileReading(), close() {} }
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, Waiting>()
  let calls = 0
  let end: GalleyError | null = null

  function stop(error: GalleyError): void {
    end = error
    worker.terminate()
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.addEventListener('message', ({ data }: MessageEvent<ReadingReply>) => {
    const asked = waiting.get(data.call)
    waiting.delete(data.call)
    if ('error' in data) asked?.reject(new GalleyError(data.error.code, data.error.message))
    else asked?.resolve(data.result as never)
  })
  worker.addEventListener('error', () => stop(new GalleyError('unavailable', lostMessage)))

  const ask =
    <Name extends ReadingCall>(name: Name) =>
    (given: Parameters<FileReading[Name]>[0]): Promise<Awaited<ReturnType<FileReading[Name]>>> =>
      new Promise((resolve, reject) => {
        if (end) return reject(end)
        const call = calls++
        waiting.set(call, { resolve, reject })
        worker.postMessage({ call, name, given } satisfies ReadingRequest)
      })
  return {
    openZip: ask('openZip'),
    read: ask('read'),
    look: ask('look'),
    close: () => stop(new GalleyError('unavailable', 'The import was closed.')),
  }
}

const lostMessage = 'Reading the files was broken off, perhaps for want of memory. Import fewer at a time.'
