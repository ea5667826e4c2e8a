import type { StoreEvent } from '../../storage/article-store.ts'
import { defineRoute } from '../route.ts'

export const watchEvents = defineRoute({
  method: 'get',
  path: '/events',
  name: 'watchEvents',
  summary: 'Server-sent events: one JSON store event a message',
  reply: { status: 200, content: { 'text/event-stream': 'bytes' } },
  async answer({ store, settings, request }) {
    const encoder = new TextEncoder()
    let stop = () => {}
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const send = (text: string) => controller.enqueue(encoder.encode(text))
        const stopWatching = store.watch((event: StoreEvent) => send(`data: ${JSON.stringify(event)}\n\n`))
        const heartbeat = setInterval(() => send(': alive\n\n'), settings.heartbeatMs)
        stop = () => {
          stopWatching()
          clearInterval(heartbeat)
          request.signal.removeEventListener('abort', stop)
        }
        request.signal.addEventListener('abort', stop)
        send(': watching\n\n')
      },
      cancel: () => stop(),
    })
    return new Response(body, {
      headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
    })
  },
})
