// Who may speak to this server at all: only pages of its own address. Keeps out DNS rebinding (Host) and requests
// that other sites forge (Origin).

import { isIP } from 'node:net'
import { hostname } from 'node:os'
import { GalleyError } from '../../article/galley-error.ts'

const loopbackNames = ['127.0.0.1', '[::1]', 'localhost']
const wildcardHosts = ['0.0.0.0', '::']

export function isLoopback(host: string): boolean {
  return loopbackNames.includes(addressName(host))
}

/** A host as it stands in an address: IPv6 in brackets. */
export function addressName(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host.toLowerCase()
}

export interface Listening {
  /** The host that was listened on. */
  host: string
  port: number
}

/** Throws `forbidden` unless the request names this server, and comes from a page of it or from no page. */
export function checkSender(request: Request, listening: Listening): void {
  const host = request.headers.get('Host') ?? ''
  if (!isOwnHost(host.toLowerCase(), listening))
    throw new GalleyError(
      'forbidden',
      'This desk does not answer under that name. Use the address it printed.',
    )
  const origin = request.headers.get('Origin')
  if (origin !== null && originHost(origin) !== host.toLowerCase())
    throw new GalleyError('forbidden', 'This request comes from another site. Nothing was done.')
}

function isOwnHost(host: string, { host: own, port }: Listening): boolean {
  if (isLoopback(own))
    return loopbackNames.some(name => host === `${name}:${port}` || (port === 80 && host === name))
  // Behind a proxy or a published port the number differs, so there only the name counts.
  const name = host.replace(/:\d+$/, '')
  if (name === addressName(own) || loopbackNames.includes(name)) return true
  if (!wildcardHosts.includes(own)) return false
  const machine = hostname().toLowerCase()
  return isIP(name.replace(/^\[|\]$/g, '')) !== 0 || name === machine || name === `${machine}.local`
}

function originHost(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
