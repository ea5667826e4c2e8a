// Vite's development server with the API of a real folder: GALLEY_FOLDER, or ./content.
import { getRequestListener } from '@hono/node-server'
import type { Plugin } from 'vite'
import { type Api, apiPath, createApi } from '../api/create-api.ts'
import { problemReply } from '../api/problem-document.ts'
import { makeContentFolder } from './content-folder.ts'
import { pageOverHttp } from './desk/index-page.ts'
import { checkSender, type Listening } from './desk/sender-check.ts'
import { openFolderStore } from './folder-store/folder-store.ts'

const folder = process.env.GALLEY_FOLDER ?? 'content'

export function devDeskPlugin(): Plugin {
  return {
    name: 'galley-dev-desk',
    apply: (_config, { command, mode }) => command === 'serve' && mode === 'development',
    async configureServer(server) {
      await makeContentFolder(folder, line => server.config.logger.info(line))
      const store = await openFolderStore(folder)
      server.httpServer?.once('close', () => void store.close())
      const listening = (): Listening => {
        const address = server.httpServer?.address()
        const port = typeof address === 'object' && address ? address.port : server.config.server.port
        return { host: 'localhost', port }
      }
      const guarded = guard(createApi(store), listening)
      const answer = getRequestListener(request => guarded.fetch(request), { overrideGlobalObjects: false })
      server.middlewares.use((request, response, next) => {
        if (request.url?.startsWith(`${apiPath}/`)) void answer(request, response)
        else next()
      })
    },
    transformIndexHtml: { order: 'pre', handler: html => pageOverHttp(html, folder) },
  }
}

/** Nobody but this machine can reach the development server, so it wants no token; other sites stay out. */
function guard(api: Api, listening: () => Listening): Api {
  return {
    async fetch(request) {
      try {
        checkSender(request, listening())
      } catch (error) {
        return problemReply(error, console.error)
      }
      return api.fetch(request)
    },
  }
}
