// src/ui/mantine.css holds the styles of each Mantine component in use, of those it is built of too, and of no others.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const core = resolve('node_modules/@mantine/core')
const notifications = resolve('node_modules/@mantine/notifications/esm')
const coreIndex = readFileSync(join(core, 'esm/index.mjs'), 'utf8')

test('each component in use has its styles, and no other has', () => {
  expect(importedStyles()).toEqual(neededStyles())
})

function importedStyles(): string[] {
  const sheet = readFileSync('src/ui/mantine.css', 'utf8')
  const named = [...sheet.matchAll(/"@mantine\/core\/styles\/([A-Z]\w+)\.css"/g)]
  return named.map(([, name = '']) => name).sort()
}

function neededStyles(): string[] {
  const files = [...scriptsIn('src', /\.tsx?$/), ...scriptsIn(notifications, /\.mjs$/)]
  const sources = files.map(file => readFileSync(file, 'utf8'))
  const modules = new Set<string>()
  for (const name of sources.flatMap(namesFromCore)) collect(moduleOf(name), modules)
  const names = [...modules].flatMap(file => /(\w+)\.module\.mjs$/.exec(file)?.[1] ?? [])
  return names.filter(name => existsSync(join(core, `styles/${name}.css`))).sort()
}

function scriptsIn(folder: string, name: RegExp): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return paths.filter(path => name.test(path)).map(path => join(folder, path))
}

function namesFromCore(source: string): string[] {
  const imports = source.matchAll(/import \{([^}]*)\} from ['"]@mantine\/core['"]/g)
  return [...imports].flatMap(([, names = '']) => names.match(/\b(?!type\b)\w+/g) ?? [])
}

/** Where the package's index has it from; null for a type. */
function moduleOf(name: string): string | null {
  const [, path] = new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from "([^"]+)"`).exec(coreIndex) ?? []
  return path === undefined ? null : join(core, 'esm', path)
}

/** The module and all that it imports within its package. */
function collect(file: string | null, found: Set<string>): void {
  if (file === null || found.has(file) || !existsSync(file)) return
  found.add(file)
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import) "(\.[^"]+)"/g))
    collect(resolve(dirname(file), path), found)
}
