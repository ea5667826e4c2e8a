// Reads what a request carries: never more than the limit, and JSON only in the shape that was asked for.
import type { z } from 'zod'
import { GalleyError, isGalleyError } from '../article/galley-error.ts'
import type { Call } from './route.ts'

/** The body's bytes; `too-large` past the limit, whatever Content-Length says. */
export async function readBytes(
  { request, settings }: Call<unknown>,
  most = settings.maxBodyBytes,
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('Content-Length')) > most) throw tooLarge(most)
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size > most) throw tooLarge(most)
    parts.push(part)
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

/** The body as JSON of this shape; `invalid` with an issue for each thing that is wrong. */
export async function readJson<Schema extends z.ZodType>(
  call: Call<unknown>,
  schema: Schema,
): Promise<z.output<Schema>> {
  requireType(call.request, ['application/json'])
  const text = new TextDecoder().decode(await readBytes(call))
  return checkShape(schema, parseJson(text), 'The request is not in the shape that the API expects.')
}

export function checkShape<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  message: string,
): z.output<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new GalleyError('invalid', message, { issues: issuesOf(result.error) })
}

function issuesOf(error: z.ZodError): { path: string; message: string }[] {
  return error.issues.map(issue => ({ path: issue.path.join('.'), message: issue.message }))
}

/** The media type of the request; `invalid` when it is none of these. */
export function requireType(request: Request, types: readonly string[]): string {
  const type = (request.headers.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (types.includes(type)) return type
  throw new GalleyError('invalid', `Send this as ${types.join(' or ')}.`, {
    issues: [{ path: 'Content-Type', message: `Not ${types.join(' or ')}.` }],
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, refuseProto)
  } catch (cause) {
    if (isGalleyError(cause)) throw cause
    throw new GalleyError('invalid', 'The request is not valid JSON.', { cause })
  }
}

/** The schemas would leave such a key out without a word, and the answer would be that all is done. */
function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__') throw protoRefusal()
  return value
}

export function protoRefusal(): GalleyError {
  return new GalleyError('invalid', 'Nothing can be named “__proto__” here. Nothing was changed.', {
    issues: [{ path: '__proto__', message: 'Choose another name.' }],
  })
}

function tooLarge(maxBytes: number): GalleyError {
  const megabytes = Math.floor(maxBytes / 2 ** 20)
  return new GalleyError('too-large', `A request has at most ${megabytes} MB. Nothing was changed.`)
}
