// The API of a folder as a middleware: where `npm run dev` starts. Nobody but this machine can reach the
// development server, so it wants no token; requests of other sites stay out all the same.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { type Api, apiPath, createApi } from '../api/create-api.ts'
import { problemReply } from '../api/problem-document.ts'
import { makeContentFolder } from './content-folder.ts'
import { checkSender } from './desk/sender-check.ts'
import { expireOnTimer } from './expire-on-timer.ts'
import { openFolderChecks } from './folder-checks.ts'
import { openFolderStore } from './folder-store/folder-store.ts'

export interface DevApi {
  answer(request: IncomingMessage, response: ServerResponse, next: () => void): void
  close(): void
}

/** `port` is asked at each request: it is not known before the server listens. */
export async function openDevApi(
  folder: string,
  port: () => number,
  say: (line: string) => void,
): Promise<DevApi> {
  await makeContentFolder(folder, say)
  const checks = await openFolderChecks(folder)
  const store = await openFolderStore(folder, { examiner: checks.examiner })
  const stopExpiry = expireOnTimer(store, { onError: console.error })
  const guarded = guard(createApi(store, { rules: checks.follow(store, say) }), port)
  const listener = getRequestListener(request => guarded.fetch(request), { overrideGlobalObjects: false })
  return {
    answer(request, response, next) {
      if (request.url?.startsWith(`${apiPath}/`)) void listener(request, response)
      else next()
    },
    close() {
      stopExpiry()
      void store.close()
    },
  }
}

function guard(api: Api, port: () => number): Api {
  return {
    async fetch(request) {
      try {
        checkSender(request, { host: 'localhost', port: port() })
      } catch (error) {
        return problemReply(error, console.error)
      }
      return api.fetch(request)
    },
  }
}
