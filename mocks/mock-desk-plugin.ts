// Vite in mode `mock`: starts the page by way of mocks/main.ts and hands out MSW's worker script.
// The script stays in node_modules, so that no build can ever ship it.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

export function mockDeskPlugin(): Plugin {
  const worker = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js')
  return {
    name: 'galley-mock-desk',
    apply: (_config, { command, mode }) => command === 'serve' && mode === 'mock',
    configureServer(server) {
      server.middlewares.use('/mockServiceWorker.js', async (_request, response, next) => {
        try {
          response.setHeader('Content-Type', 'text/javascript')
          response.end(await readFile(worker))
        } catch (error) {
          next(error)
        }
      })
    },
    transformIndexHtml: {
      order: 'pre',
      handler: html =>
        html
          .replace('/src/app/main.tsx', '/mocks/main.ts')
          .replace(
            'name="galley-store" content="browser"',
            'name="galley-store" content="http" data-label="samples"',
          ),
    },
  }
}
