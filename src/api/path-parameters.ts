// Paths in OpenAPI's way of writing ↔ the router's, and the decoding of what stands in them.
import { GalleyError } from '../article/galley-error.ts'

/** `/articles/{id}:move` as the router wants it. */
export function routerPath(path: string): string {
  return path.replace(/\{(\w+)\}([^/]*)/g, (_, name, suffix) =>
    suffix === '' ? `:${name}` : `:${name}{[^/]+${suffix}}`,
  )
}

/**
 * The parameters of a raw pathname. Decoded here, once and strictly, because an id may hold any character
 * and routers forgive broken percent-encoding.
 */
export function pathParameters(path: string, pathname: string): Record<string, string> {
  const parts = pathname.split('/')
  const parameters: Record<string, string> = {}
  for (const [index, pattern] of path.split('/').entries()) {
    const [, name, suffix] = /^\{(\w+)\}(.*)$/.exec(pattern) ?? []
    const part = parts[index]
    if (name === undefined || suffix === undefined || part === undefined) continue
    parameters[name] = decodeSegment(part.slice(0, part.length - suffix.length))
  }
  return parameters
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch (cause) {
    throw new GalleyError('invalid', 'This address is not percent-encoded UTF-8.', { cause })
  }
}
