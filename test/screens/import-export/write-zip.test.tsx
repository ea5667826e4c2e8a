import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeZip } from '../../../src/screens/import-export/write-zip.ts'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'

const ids = Array.from({ length: 30 }, (_, number) => `${number}.md`)

async function makePile() {
  const store = createMemoryStore()
  for (const id of ids) await store.write(id, `Text of ${id}\n`, { ifAbsent: true })
  return store
}

/** Where an export goes, and what became of it. */
function makeTarget() {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const target = { end: 'open', parts, stream: new WritableStream<Uint8Array<ArrayBuffer>>() }
  target.stream = new WritableStream({
    write: part => void parts.push(part),
    close() {
      target.end = 'closed'
    },
    abort() {
      target.end = 'aborted'
    },
  })
  return target
}

test('an export that was stopped leaves nothing behind', async () => {
  const target = makeTarget()
  const stopper = new AbortController()
  const result = await writeZip(await makePile(), ids, target.stream, {
    signal: stopper.signal,
    onProgress: () => stopper.abort(),
  })
  expect(result.stopped).toBe(true)
  expect(target.end).toBe('aborted')
})

test('a store that fails ends the export, and leaves nothing behind', async () => {
  const store = await makePile()
  const target = makeTarget()
  const failing = { ...store, read: () => Promise.reject(new Error('The disk is gone.')) }
  const options = { signal: new AbortController().signal, onProgress: () => {} }
  await expect(writeZip(failing, ids, target.stream, options)).rejects.toThrow('The disk is gone.')
  expect(target.end).toBe('aborted')
})

test('what is no longer there is named, and the rest goes out', async () => {
  const target = makeTarget()
  const seen: number[] = []
  const result = await writeZip(await makePile(), [...ids, 'gone.md'], target.stream, {
    signal: new AbortController().signal,
    onProgress: done => void seen.push(done),
  })
  expect(result).toEqual({ written: 30, missing: ['gone.md'], unreadable: [], stopped: false })
  expect(seen).toEqual([8, 16, 24, 31])
  const bytes = new Uint8Array(await new Blob(target.parts).arrayBuffer())
  expect(Object.keys(unzipSync(bytes))).toEqual(ids)
})
