// New articles: their first source, and a name after the folder's own habit.
import { fieldNames } from './article-schema.ts'

export interface NameParts {
  title: string
  slug?: string
  /** ISO 8601, as it will stand in the file. */
  date?: string
}

type NameHabit = 'stamp' | 'day' | 'slug'

const namePatterns: [habit: NameHabit, pattern: RegExp][] = [
  ['stamp', /^\d{4}-\d{2}-\d{2}T\d{2}([:_.-])\d{2}\1\d{2}(\.\d+)?Z-/],
  ['day', /^\d{4}-\d{2}-\d{2}-/],
]
const maxSlugLength = 80

/** A source in the form that generators write best: quoted strings, lists in one line, keys in schema order. */
export function createSource(fields: Readonly<Record<string, unknown>>, body = ''): string {
  const known = fieldNames.filter(name => Object.hasOwn(fields, name))
  const others = Object.keys(fields).filter(name => !known.some(field => field === name))
  const lines = [...known, ...others]
    .filter(name => fields[name] !== undefined && fields[name] !== null)
    .map(name => `${keyText(name)}: ${valueText(fields[name])}\n`)
  return `---\n${lines.join('')}---\n\n${body}`
}

/** A free id beside the neighbours: their folder, their extension, their way to name files. */
export function suggestArticleId(neighbourIds: Iterable<string>, { title, slug, date }: NameParts): string {
  const neighbours = [...neighbourIds].map(partsOf)
  const folder = mostFrequent(neighbours.map(parts => parts.folder)) ?? ''
  const beside = neighbours.filter(parts => parts.folder === folder)
  const extension = mostFrequent(beside.map(parts => parts.extension)) ?? '.md'
  const habit = mostFrequent(beside.map(parts => habitOf(parts.name))) ?? 'slug'
  const example = beside.find(parts => habitOf(parts.name) === habit)?.name ?? ''
  const stem = `${folder}${datePrefix(habit, example, date)}${slugOf(slug || title)}`
  const taken = new Set(neighbours.map(({ id }) => nameKey(id)))
  let id = stem + extension
  for (let count = 2; taken.has(nameKey(id)); count++) id = `${stem}-${count}${extension}`
  return id
}

function partsOf(id: string): { id: string; folder: string; name: string; extension: string } {
  const [, folder = '', name = '', extension = ''] = /^(.*\/)?(.*?)(\.[A-Za-z]+)?$/su.exec(id) ?? []
  return { id, folder, name, extension: extension || '.md' }
}

function habitOf(name: string): NameHabit {
  return namePatterns.find(([, pattern]) => pattern.test(name))?.[0] ?? 'slug'
}

function datePrefix(habit: NameHabit, example: string, date: string | undefined): string {
  const time = new Date(date ?? Date.now())
  const stamp = (Number.isNaN(time.getTime()) ? new Date() : time).toISOString()
  if (habit === 'slug') return ''
  if (habit === 'day') return `${/^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0] ?? stamp.slice(0, 10)}-`
  const [, separator = ':', fraction] = namePatterns[0]?.[1].exec(example) ?? []
  const precise = fraction === undefined ? stamp.replace(/\.\d+Z$/, 'Z') : stamp
  return `${precise.replaceAll(':', separator)}-`
}

export function slugOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  const words = plain
    .normalize('NFC')
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
  let slug = ''
  for (const word of words.filter(Boolean)) {
    if (slug !== '' && slug.length + word.length >= maxSlugLength) break
    slug += (slug === '' ? '' : '-') + word.slice(0, maxSlugLength)
  }
  return slug || 'untitled'
}

/** Disks that ignore case or Unicode form must not hold two such names. */
function nameKey(id: string): string {
  return id.normalize('NFC').toLowerCase()
}

function mostFrequent<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce<[Value | undefined, number]>(
    (best, next) => (next[1] > best[1] ? next : best),
    [undefined, 0],
  )[0]
}

function keyText(key: string): string {
  return /^[A-Za-z_][\w-]*$/.test(key) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(key)
    ? key
    : JSON.stringify(key)
}

function valueText(value: unknown): string {
  if (!Array.isArray(value)) return JSON.stringify(value)
  return `[${value.map(item => JSON.stringify(item)).join(value.some(item => typeof item === 'object') ? ',' : ', ')}]`
}
