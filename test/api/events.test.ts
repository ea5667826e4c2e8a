import { expect, test } from 'vitest'
import { createMemoryStore } from '../../src/storage/memory-store.ts'
import { createApiClient } from './api-client.ts'

async function openStream(client: ReturnType<typeof createApiClient>) {
  const reply = await client.call('GET', '/events')
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!reader) throw new Error('The event stream has no body.')
  return { reply, reader }
}

async function readUntil(reader: ReadableStreamDefaultReader<string>, text: string): Promise<string> {
  let heard = ''
  while (!heard.includes(text)) {
    const { done, value } = await reader.read()
    if (done) throw new Error(`The stream ended before “${text}”.`)
    heard += value
  }
  return heard
}

test('tells of writes and removals, and gives signs of life', async () => {
  const client = createApiClient({ heartbeatMs: 5 })
  const { reply, reader } = await openStream(client)
  expect(reply.headers.get('Content-Type')).toBe('text/event-stream')
  const { version } = await client.store.write('a.md', 'text', { ifAbsent: true })
  await readUntil(reader, `data: {"kind":"written","id":"a.md","version":"${version}"}\n\n`)
  await client.store.remove('a.md', { ifVersion: version })
  await readUntil(reader, 'data: {"kind":"removed","id":"a.md"}\n\n')
  await readUntil(reader, ': alive\n\n')
  await reader.cancel()
})

test('a stream that is left stops watching', async () => {
  const store = createMemoryStore()
  let watchers = 0
  const watch: typeof store.watch = onChange => {
    watchers++
    const stop = store.watch(onChange)
    return () => {
      watchers--
      stop()
    }
  }
  const { reader } = await openStream(createApiClient({}, { ...store, watch }))
  expect(watchers).toBe(1)
  await reader.cancel()
  expect(watchers).toBe(0)
})
