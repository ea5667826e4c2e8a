// Serves the built desk as any static host would: files, and nothing else.
import { fileURLToPath } from 'node:url'
import { preview } from 'vite'

export async function serveStaticDesk(): Promise<{ url: string; stop(): Promise<void> }> {
  const server = await preview({
    root: fileURLToPath(new URL('../../', import.meta.url)),
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 0 },
  })
  const address = server.httpServer.address()
  if (typeof address !== 'object' || address === null) throw new Error('The static desk has no address.')
  return { url: `http://127.0.0.1:${address.port}/`, stop: () => server.close() }
}
