// The token of the printed address: taken once from the address, then from a cookie, or from `Authorization: Bearer`.
import { createHash, timingSafeEqual } from 'node:crypto'

export interface TokenCheck {
  /** Whether the request carries the token, in its cookie or in its Authorization header. */
  isKnown(request: Request): boolean
  /** For an address with a right `?token=`: the reply that keeps it in a cookie and leads to the address without it. */
  welcome(request: Request): Response | null
}

/** Cookies are shared between the ports of a host, so each desk names its own. */
export function createTokenCheck(token: string, port: number): TokenCheck {
  const cookieName = `galley-${port}`
  const expected = digest(token)
  const isRight = (given: string | null) => given !== null && timingSafeEqual(digest(given), expected)
  return {
    isKnown: ({ headers }) =>
      isRight(readCookie(headers.get('Cookie') ?? '', cookieName)) ||
      isRight(/^Bearer (.+)$/i.exec(headers.get('Authorization') ?? '')?.[1] ?? null),
    welcome(request) {
      const url = new URL(request.url)
      if (request.method !== 'GET' || !isRight(url.searchParams.get('token'))) return null
      url.searchParams.delete('token')
      const cookie = `${cookieName}=${encodeURIComponent(token)}; Path=/; HttpOnly; SameSite=Strict`
      return new Response(null, { status: 303, headers: { Location: url.href, 'Set-Cookie': cookie } })
    },
  }
}

/** Digests have one length, so comparing them tells nothing of the token. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function readCookie(header: string, name: string): string | null {
  for (const pair of header.split(';')) {
    const [key, value] = pair.trim().split('=')
    if (key !== name || value === undefined) continue
    try {
      return decodeURIComponent(value)
    } catch {
      return null
    }
  }
  return null
}
