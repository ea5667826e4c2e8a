// Opens a port for a desk, and closes it cleanly.
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Api } from '../../api/create-api.ts'
import { GalleyError } from '../../article/galley-error.ts'
import { errnoOf } from '../disk/disk.ts'
import type { Listening } from './sender-check.ts'

export interface ListenOptions {
  host: string
  port: number
  /** Takes the next free port when this one is in use. */
  mayMove: boolean
}

export interface OpenPort extends Listening {
  close(): Promise<void>
}

const portsTried = 50
/** A list that is filtered by several long values, in letters that take nine characters each in an address. */
const maxHeaderSize = 128 * 1024

/** Throws `unavailable` when the port is in use, `invalid` or `forbidden` when it cannot be had at all. */
export async function listen(
  { host, port, mayMove }: ListenOptions,
  makeDesk: (listening: Listening) => Api,
): Promise<OpenPort> {
  const server = createServer({ maxHeaderSize })
  const lastPort = mayMove ? Math.min(port + portsTried, 65_535) : port
  for (let next = port; ; next++) {
    try {
      server.listen({ host, port: next })
      await once(server, 'listening')
      break
    } catch (cause) {
      if (errnoOf(cause) !== 'EADDRINUSE' || next >= lastPort) throw explain(cause, host, port)
    }
  }
  const address = server.address()
  const listening = { host, port: typeof address === 'object' && address ? address.port : port }
  const desk = makeDesk(listening)
  server.on(
    'request',
    getRequestListener(request => desk.fetch(request), { overrideGlobalObjects: false }),
  )
  return { ...listening, close: () => close(server) }
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  // Event streams never end by themselves.
  server.closeAllConnections()
  await closed
}

function explain(cause: unknown, host: string, port: number): GalleyError {
  const errno = errnoOf(cause)
  if (errno === 'EADDRINUSE')
    return new GalleyError('unavailable', `Port ${port} is in use. Give another one with --port.`, { cause })
  if (errno === 'EACCES')
    return new GalleyError('forbidden', `The system does not allow port ${port}. Give one above 1023.`, {
      cause,
    })
  return new GalleyError('invalid', `Cannot listen on ${host}:${port} (${errno}).`, { cause })
}
