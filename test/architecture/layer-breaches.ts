// Who may import whom: imports run downward only.
import { posix } from 'node:path'
import type { SourceFile } from './read-source-file.ts'

const below: Record<string, readonly string[]> = {
  article: [],
  checks: ['article'],
  storage: ['article'],
  api: ['checks', 'storage', 'article'],
  server: ['api', 'checks', 'storage', 'article'],
  ui: ['article'],
  screens: ['ui', 'checks', 'storage', 'article'],
  app: ['screens', 'ui', 'checks', 'storage', 'article'],
  mocks: ['app', 'api', 'checks', 'storage', 'article'],
}

const interfaceRooms = ['ui', 'screens', 'app']
const interfacePackages = /^(react|react-dom|@mantine|@tanstack|@uiw|react-hook-form|@tabler)(\/|$)/
const adapters = /^src\/(storage\/(memory|browser|http)-store|server\/(folder|postgres)-store)(\/|\.|$)/
const adapterFolder = /^(.*?\/(?:memory|browser|http|folder|postgres)-store)(?:\/|\.tsx?$)/

/** Breaches as sentences, in the order of the files; [] when the house stands. */
export function layerBreaches(files: readonly SourceFile[]): string[] {
  return files.flatMap(file => [
    ...misplaced(file),
    ...file.imports.flatMap(address => importBreaches(file.path, address)),
    ...(mayUseNode(file.path) ? [] : file.nodeGlobals.map(name => `${file.path} uses ${name} of Node`)),
  ])
}

/** The file that a relative import names, from the root; null for a package. */
export function resolveImport(path: string, address: string): string | null {
  const [bare = ''] = address.split('?')
  return bare.startsWith('.') ? posix.join(posix.dirname(path), bare) : null
}

function importBreaches(path: string, address: string): string[] {
  const room = roomOf(path)
  const target = resolveImport(path, address)
  if (target === null) {
    if (address.startsWith('node:') && !mayUseNode(path)) return [`${path} imports ${address}`]
    const isForeign = interfacePackages.test(address) && !interfaceRooms.includes(room)
    return isForeign ? [`${path} imports ${address}: ${room} draws nothing`] : []
  }
  const found: string[] = []
  const targetRoom = roomOf(target)
  if (targetRoom !== room && !below[room]?.includes(targetRoom))
    found.push(`${path} imports ${target}: ${room} stands below ${targetRoom}`)
  if (areDifferentScreens(path, target)) found.push(`${path} imports another screen, ${target}`)
  if (adapters.test(target) && !mayNameAdapters(path, target))
    found.push(`${path} names a concrete store, ${target}`)
  return found
}

function misplaced({ path }: SourceFile): string[] {
  const room = roomOf(path)
  const isDirect = path.split('/').length < (room === 'mocks' ? 2 : room === 'screens' ? 4 : 3)
  return room in below && !isDirect ? [] : [`${path} stands in no room of the house`]
}

function roomOf(path: string): string {
  const [top = '', room = ''] = path.split('/')
  return top === 'src' ? room : top
}

function areDifferentScreens(path: string, target: string): boolean {
  const [from, to] = [path, target].map(each => /^src\/screens\/([^/]+)\//.exec(each)?.[1])
  return from !== undefined && to !== undefined && from !== to && to !== 'data'
}

function mayUseNode(path: string): boolean {
  return path.startsWith('src/server/') || path === 'mocks/mock-desk-plugin.ts'
}

/** Where a desk starts, each with the store that it is for. */
const entries = ['src/app/main.tsx', 'src/server/main.ts', 'src/server/dev-api.ts']

function mayNameAdapters(path: string, target: string): boolean {
  if (entries.includes(path) || path.startsWith('mocks/')) return true
  const own = adapterFolder.exec(path)?.[1]
  return own !== undefined && adapterFolder.exec(target)?.[1] === own
}
