// Reads the files of an import off the page's own thread: a page that unpacks a long file stands still.
import { type ErrorCode, isGalleyError } from '../../../article/galley-error.ts'
import { createFileReading, type FileReading } from './file-reading.ts'

export type ReadingCall = keyof FileReading

export interface ReadingRequest {
  call: number
  name: ReadingCall
  /** What the call of this name takes. */
  given: unknown
}

export type ReadingReply =
  | { call: number; result: unknown }
  | { call: number; error: { code: ErrorCode; message: string } }

const reading = createFileReading()
let turn: Promise<unknown> = Promise.resolve()

// One after the other: of several long files only one is in memory.
self.addEventListener('message', ({ data }: MessageEvent<ReadingRequest>) => {
  turn = turn.then(() => answer(data)).then(reply => self.postMessage(reply))
})

async function answer({ call, name, given }: ReadingRequest): Promise<ReadingReply> {
  try {
    return { call, result: await reading[name](given as never) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { call, error: { code: isGalleyError(error) ? error.code : 'internal', message } }
  }
}
