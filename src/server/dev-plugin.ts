// Vite's development server with the API of a real folder: GALLEY_FOLDER, or ./content.
import type { Plugin } from 'vite'
import { pageOverHttp } from './desk/index-page.ts'

const folder = process.env.GALLEY_FOLDER ?? 'content'

export function devDeskPlugin(): Plugin {
  return {
    name: 'galley-dev-desk',
    apply: (_config, { command, mode }) => command === 'serve' && mode === 'development',
    async configureServer(server) {
      // Loaded only now: tests read Vite's configuration too, and need neither database nor watcher for it.
      const { openDevApi } = await server.ssrLoadModule('/src/server/dev-api.ts')
      const port = () => {
        const address = server.httpServer?.address()
        return typeof address === 'object' && address ? address.port : server.config.server.port
      }
      const { answer, close } = await openDevApi(folder, port, server.config.logger.info)
      server.httpServer?.once('close', close)
      server.middlewares.use(answer)
    },
    transformIndexHtml: { order: 'pre', handler: html => pageOverHttp(html, folder) },
  }
}
