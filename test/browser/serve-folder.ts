// Starts the built `galley serve` on a folder, on a free port and with a token of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { boundByRights } from '../server/bound-by-rights.ts'

export interface ServedDesk {
  /** With the token, as the server printed it. */
  url: string
  token: string
  server: ChildProcess
  /** What the server has said so far. */
  said(): string
  stop(): Promise<void>
}

const main = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url))

export interface ServeOptions {
  /** Load something into the server that answers what is sent to it. */
  nodeArguments?: readonly string[]
  /** The rights of files bind the server, also where the tests run as root. */
  isBound?: boolean
}

export async function serveFolder(
  folder: string,
  { nodeArguments = [], isBound = false }: ServeOptions = {},
): Promise<ServedDesk> {
  const token = crypto.randomUUID()
  const asked = [...nodeArguments, main, 'serve', folder, '--port', '0', '--no-open']
  const { command, args, owner } = isBound
    ? boundByRights(process.execPath, asked)
    : { command: process.execPath, args: asked, owner: {} }
  const server = spawn(command, args, {
    ...owner,
    env: { ...process.env, GALLEY_TOKEN: token },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk
      const [found] = /http:\/\/\S+\?token=\S+/.exec(said) ?? []
      if (found) resolve(found)
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.once('exit', code => reject(new Error(`galley serve ended with ${code}:\n${said}`)))
  })
  return {
    url,
    token,
    server,
    said: () => said,
    async stop() {
      if (server.exitCode !== null) return
      server.kill()
      await once(server, 'exit')
    },
  }
}
