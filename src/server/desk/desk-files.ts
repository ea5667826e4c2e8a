// The built page, served from a list made at the start: no path of a request ever reaches the disk.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { pageOverHttp } from './index-page.ts'
import { plainPage } from './plain-page.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}
const compressible = ['.css', '.html', '.js', '.json', '.svg', '.webmanifest']

type Encoding = 'br' | 'gzip' | 'identity'

export interface DeskFiles {
  reply(request: Request): Response
}

/** `label` is what the page shows as its place. */
export function openDeskFiles(folder: string, label: string): DeskFiles {
  if (!existsSync(join(folder, 'index.html')))
    return {
      reply: () => plainPage(503, 'The desk is not built yet. Run “npm run build”, then start again.'),
    }
  const paths = new Map(
    listFiles(folder).map(path => [`/${relative(folder, path).split(sep).join('/')}`, path]),
  )
  const ready = new Map<string, Uint8Array<ArrayBuffer>>()

  function bytesOf(name: string, path: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
    const key = `${encoding} ${name}`
    const known = ready.get(key)
    if (known) return known
    const raw = readFileSync(path)
    const plain = name === '/index.html' ? Buffer.from(pageOverHttp(raw.toString('utf8'), label)) : raw
    const bytes = new Uint8Array(compress(plain, encoding))
    ready.set(key, bytes)
    return bytes
  }
  return {
    reply(request) {
      const { pathname } = new URL(request.url)
      const name = pathname === '/' ? '/index.html' : pathname
      const path = paths.get(name)
      if (path === undefined) return plainPage(404, 'There is no such page. <a href="/">Open the desk</a>.')
      const encoding = encodingFor(request, name)
      return new Response(bytesOf(name, path, encoding), {
        headers: {
          'Content-Type': types[extname(name)] ?? 'application/octet-stream',
          'Cache-Control': name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
          Vary: 'Accept-Encoding',
          ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
        },
      })
    },
  }
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}

function encodingFor(request: Request, name: string): Encoding {
  if (!compressible.includes(extname(name))) return 'identity'
  const accepted = request.headers.get('Accept-Encoding') ?? ''
  return /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'
}

function compress(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  if (encoding === 'gzip') return gzipSync(bytes)
  // Quality 9 takes a tenth of the time of 11 for nearly its size.
  if (encoding === 'br') return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
  return bytes
}
