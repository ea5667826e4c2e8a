// The whole desk as one function, Request → Response: who may come in, then the API, then the page.
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { type Api, apiPath } from '../../api/create-api.ts'
import { problemReply } from '../../api/problem-document.ts'
import { GalleyError } from '../../article/galley-error.ts'
import type { DeskFiles } from './desk-files.ts'
import { plainPage } from './plain-page.ts'
import { secure } from './security-headers.ts'
import { checkSender, isLoopback, type Listening } from './sender-check.ts'
import { createTokenCheck } from './token-check.ts'

export interface DeskParts {
  api: Api
  files: DeskFiles
  token: string
  listening: Listening
  log: (id: string, error: unknown) => void
}

const noToken = 'Open the desk with the address that it printed when it started; the token is in it.'
/** For a page that outlived the desk it came from: its text must not be lost by leaving it. */
const noTokenNow =
  'The desk was started anew and does not know this page. Open the address that it printed in another tab, then try again here.'

export function createDesk({ api, files, token, listening, log }: DeskParts): Api {
  const tokens = createTokenCheck(token, listening.port)
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    context.res = secure(context.res)
  })
  app.use(async ({ req: { raw } }, next) => {
    checkSender(raw, listening)
    const welcome = tokens.welcome(raw)
    if (welcome) return welcome
    if (!tokens.isKnown(raw)) return unknownCaller(raw, log)
    await next()
  })
  // On the same machine compressing takes longer than sending.
  if (!isLoopback(listening.host)) app.use(compress())
  app.all(`${apiPath}/*`, ({ req }) => api.fetch(req.raw))
  app.get('*', ({ req }) => files.reply(req.raw))
  app.onError(error => secure(problemReply(error, log)))
  return { fetch: async request => app.fetch(request) }
}

function unknownCaller(request: Request, log: DeskParts['log']): Response {
  const isApi = new URL(request.url).pathname.startsWith(apiPath)
  return isApi ? problemReply(new GalleyError('unauthenticated', noTokenNow), log) : plainPage(401, noToken)
}
