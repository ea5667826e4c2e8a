// Whether any article still names a picture, in whatever way: looked for in the plain text of all, because addresses
// are written in more ways than anybody can list. Before a picture goes, a doubt counts as a use.

import { allRows } from '../../../storage/all-rows.ts'
import type { ArticleStore } from '../../../storage/article-store.ts'
import { readBatches } from '../bulk/read-batches.ts'

export interface NamingArticle {
  id: string
  title: string
  /** One that could not be read may name it. */
  isRead: boolean
}

/** The first one found; null when all were read and none names it. `newName` is not taken for the name it ends in. */
export async function articleThatNames(
  store: ArticleStore,
  name: string,
  newName?: string,
): Promise<NamingArticle | null> {
  const [{ address }, files] = await Promise.all([store.mediaPlace(), store.listMedia()])
  const others = new Set([...files.map(file => file.name), ...(newName === undefined ? [] : [newName])])
  others.delete(name)
  const isNamedIn = createNameFinder(name, address, [...others])
  const titles = new Map<string, string>()
  for await (const { id, title } of allRows(store, {})) titles.set(id, title)
  const stopper = new AbortController()
  let found: NamingArticle | null = null
  await readBatches(
    store,
    [...titles.keys()],
    ({ articles, refused }) => {
      const naming = articles.find(({ source }) => isNamedIn(source))
      const id = naming?.id ?? refused[0]?.id
      if (id === undefined || found) return
      found = { id, title: titles.get(id) || id, isRead: naming !== undefined }
      stopper.abort()
    },
    { signal: stopper.signal, onProgress() {} },
  )
  return found
}

/** Why the picture stays, in words. */
export function keptBecause(name: string, { title, isRead }: NamingArticle): string {
  return isRead
    ? `“${title}” still names “${name}”. The picture was left where it is.`
    : `“${title}” could not be read and may show “${name}”. The picture was left where it is.`
}

/** By the last part of its path. Other pictures that end alike are told apart where their whole address stands. */
export function createNameFinder(
  name: string,
  base: string,
  others: readonly string[],
): (source: string) => boolean {
  const last = lastPart(name)
  const needles = [...new Set([plain(last), folded(last)])]
  const alike = others.filter(other => plain(other).endsWith(plain(last))).map(plain)
  const longer = alike.filter(other => other.length > plain(name).length && other.endsWith(plain(name)))
  const taken = [...longer, ...alike.map(other => `${folded(base)}${other}`)].sort(
    (a, b) => b.length - a.length,
  )
  const ofOthers =
    taken.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}_.-])(?:${taken.map(escaped).join('|')})`, 'gu') : null
  const ofThis = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${needles.map(escaped).join('|')})`, 'u')
  return source => {
    const text = plain(source)
    return ofThis.test(ofOthers ? text.replace(ofOthers, '\0') : text)
  }
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}

/** Without the ways of YAML, TOML, JSON, Markdown, HTML and addresses to write a sign otherwise. */
function plain(text: string): string {
  const unescaped = text
    .replace(/\\\r?\n\s*/g, '')
    .replace(/\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8}))/gi, (_, two, four, eight) =>
      sign(Number.parseInt(two ?? four ?? eight, 16)),
    )
    .replace(/\\/g, '')
    .replace(/&#x([\da-f]{1,6});/gi, (_, code) => sign(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});/g, (_, code) => sign(Number(code)))
    .replace(/&amp;/gi, '&')
    .replace(/(?:%[\da-f]{2})+/gi, decoded)
  return folded(unescaped)
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ')
}

function sign(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

function decoded(percents: string): string {
  try {
    return decodeURIComponent(percents)
  } catch {
    // Percent signs that are some.
    return percents
  }
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
