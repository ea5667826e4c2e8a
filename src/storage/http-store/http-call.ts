// One request to the API: what comes back is a good reply, or a GalleyError as the server told it.
import { z } from 'zod'
import { type ErrorCode, GalleyError, isGalleyError } from '../../article/galley-error.ts'
import { problemDocumentSchema } from '../wire-schemas.ts'

export interface HttpCallOptions {
  /** Address of the API, e.g. `https://desk.example/api/v1`. */
  baseUrl: string
  fetch?: (request: Request) => Promise<Response>
  /** Sent along with every request, e.g. an authorization. */
  headers?: Readonly<Record<string, string>>
}

interface CallInit {
  headers?: Readonly<Record<string, string>>
  body?: BodyInit
  signal?: AbortSignal
}

export type HttpCall = (method: string, path: string, init?: CallInit) => Promise<Response>

export function createHttpCall(options: HttpCallOptions): HttpCall {
  const { baseUrl, fetch = request => globalThis.fetch(request), headers } = options
  const root = new URL(baseUrl, globalThis.location?.href).href.replace(/\/$/, '')
  return async (method, path, init = {}) => {
    const request = new Request(root + path, { ...init, method, headers: { ...headers, ...init.headers } })
    const reply = await send(fetch, request)
    if (!reply.ok) throw await toldError(reply)
    return reply
  }
}

/** Null for what the server says is not there. */
export async function ifFound<Value>(answer: Promise<Value>): Promise<Value | null> {
  try {
    return await answer
  } catch (error) {
    if (isGalleyError(error) && error.code === 'not-found') return null
    throw error
  }
}

/** The reply as JSON of this shape; anything else means that page and server do not belong together. */
export async function parseReply<Schema extends z.ZodType>(
  schema: Schema,
  reply: Response,
): Promise<z.output<Schema>> {
  try {
    return schema.parse(await reply.json())
  } catch (cause) {
    throw notUnderstood(cause, isBroken(cause) ? 'internal' : 'unavailable')
  }
}

export function notUnderstood(cause: unknown, code: ErrorCode = 'internal'): GalleyError {
  const message = 'The desk’s server answered in a way this page does not understand. Load the page again.'
  return new GalleyError(code, message, { cause })
}

function isBroken(cause: unknown): boolean {
  return cause instanceof SyntaxError || cause instanceof z.ZodError
}

async function send(fetch: (request: Request) => Promise<Response>, request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (cause) {
    const isRead = request.method === 'GET'
    // The request may have arrived and only its answer been lost.
    const message = `Cannot reach the desk’s server${isRead ? '' : ', so this may not be saved'}. Try again when it runs.`
    throw new GalleyError('unavailable', message, { cause })
  }
}

async function toldError(reply: Response): Promise<GalleyError> {
  const text = await reply.text()
  const problem = problemDocumentSchema.safeParse(parseJson(text))
  if (!problem.success) {
    const message = `The desk’s server answered with ${reply.status} and no reason. Try again in a while.`
    return new GalleyError('unavailable', message, { cause: problem.error })
  }
  return errorOf(problem.data)
}

/** The error that a problem document tells of. */
export function errorOf({ code, detail, issues, currentVersion }: z.infer<typeof problemDocumentSchema>) {
  return new GalleyError(code, detail, {
    ...(issues && { issues }),
    ...(currentVersion !== undefined && { currentVersion }),
  })
}

/** Undefined when it is no JSON: a proxy's error page, say. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
