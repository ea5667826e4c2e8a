// `galley.config.json`: what a site sets of the desk, in the content folder or in the nearest folder above it, as far up
// as the project goes. People write it, with comments; a change touches what it names and nothing else.
import { existsSync, lstatSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { applyEdits, type JSONPath, modify, type ParseError, parse, printParseErrorCode } from 'jsonc-parser'
import { GalleyError } from '../article/galley-error.ts'
import { readIfThere } from './disk/disk.ts'

export const configFileName = 'galley.config.json'
const maxBytes = 2 ** 20

export type ConfigValue = Readonly<Record<string, unknown>>

export interface ConfigFile {
  path: string
  /** From the content folder, for messages. */
  name: string
  /** Null when there is none yet. */
  bytes: Buffer | null
  text: string
  value: ConfigValue
}

/** The content folder first. Without a project above it, only that: what lies elsewhere is not ours to obey. */
export function configFolders(folder: string): string[] {
  const above: string[] = []
  for (let at = folder; ; at = dirname(at)) {
    above.push(at)
    if (dirname(at) === at) break
  }
  const rootAt = ['.git', 'package.json']
    .map(sign => above.findIndex(each => existsSync(join(each, sign))))
    .find(index => index >= 0)
  return above.slice(0, (rootAt ?? 0) + 1)
}

/** The one in force for this folder; where it would be made, when there is none. Throws `invalid` for a broken one. */
export async function readConfigFile(folder: string): Promise<ConfigFile> {
  const paths = configFolders(folder).map(each => join(each, configFileName))
  const path = paths.find(isThere) ?? join(folder, configFileName)
  const name = relative(folder, path)
  refuseOdd(path, name)
  const bytes = await readIfThere(path)
  const text = bytes ? decoded(bytes, name) : ''
  return { path, name, bytes, text, value: parseConfig(text, name) }
}

/** The text with `value` under `key`, undefined taking the key out. What stands there and stays keeps its bytes. */
export function changeConfig({ text, name, value }: ConfigFile, key: string, next: unknown): string {
  const formattingOptions = formatOf(text)
  const isOneLine = text.trim() !== '' && !text.trim().includes('\n')
  const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
  let changed = text.trim() === '' ? `{}${formattingOptions.eol}` : text.slice(mark.length)
  for (const { path, to } of differences([key], value[key], next))
    changed = applyEdits(
      changed,
      modify(changed, path, to, to === undefined || isOneLine ? {} : { formattingOptions }),
    )
  const { [key]: _, ...others } = value
  const expected = next === undefined ? others : { ...others, [key]: next }
  if (isDeepStrictEqual(parseConfig(changed, name), JSON.parse(JSON.stringify(expected))))
    return mark + changed
  throw new GalleyError('invalid', `“${name}” could not be changed without changing something else in it.`)
}

/** With its byte order mark, so that it can be written back. */
function decoded(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new GalleyError('invalid', `“${name}” is not UTF-8. Correct the file.`, { cause })
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

function refuseOdd(path: string, name: string): void {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (stats && !stats.isFile())
    throw new GalleyError('forbidden', `“${name}” is a link or no plain file. Galley leaves it alone.`)
  if (stats && stats.size > maxBytes) throw new GalleyError('too-large', `“${name}” is larger than 1 MB.`)
}

function parseConfig(text: string, name: string): ConfigValue {
  if (text.trim() === '') return {}
  const errors: ParseError[] = []
  const value: unknown = parse(text.replace(/^\ufeff/, ''), errors, { allowTrailingComma: true })
  const [error] = errors
  if (error) {
    const before = text.slice(0, error.offset).split('\n')
    const place = `${before.length}:${(before.at(-1) ?? '').length + 1}`
    throw new GalleyError(
      'invalid',
      `“${name}” is no JSON: ${wordsOf(printParseErrorCode(error.error))} at ${place}. Correct the file.`,
    )
  }
  if (!isObject(value)) throw new GalleyError('invalid', `“${name}” is no JSON object. Correct the file.`)
  return value
}

/** `CloseBraceExpected` as words. */
function wordsOf(code: string): string {
  return code.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`).trim()
}

function* differences(
  path: JSONPath,
  from: unknown,
  to: unknown,
): Generator<{ path: JSONPath; to: unknown }> {
  if (isDeepStrictEqual(from, to)) return
  if (!isObject(from) || !isObject(to)) yield { path, to }
  else
    for (const key of new Set([...Object.keys(from), ...Object.keys(to)]))
      yield* differences([...path, key], from[key], to[key])
}

function isObject(value: unknown): value is ConfigValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** As the file is written already. */
function formatOf(text: string): { insertSpaces: boolean; tabSize: number; eol: string } {
  const indent = /^[ \t]+(?=")/m.exec(text)?.[0] ?? '  '
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  return { insertSpaces: !indent.startsWith('\t'), tabSize: indent.startsWith('\t') ? 1 : indent.length, eol }
}
