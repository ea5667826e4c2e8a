// The articles that are meant by the paths of a command line: files as they are named, folders walked as the desk does.
import { lstatSync, type Stats, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { GalleyError } from '../../article/galley-error.ts'
import { diskError } from '../disk/disk-error.ts'
import { scanFolder } from '../disk/scan-folder.ts'

export interface FoundArticle {
  /** From the working directory, with forward slashes; the whole path for what lies elsewhere. */
  name: string
  path: string
  /** Where its settings are looked for. */
  folder: string
  /** Named by itself: nothing is known of the articles around it. */
  isSingle: boolean
  /** Why it cannot be read. */
  problem?: string
}

/** Each file once. Throws `not-found` for a path that is not there. */
export function findArticles(paths: readonly string[]): FoundArticle[] {
  const found = new Map<string, FoundArticle>()
  for (const path of paths)
    for (const article of articlesAt(resolve(path), path)) {
      const before = found.get(article.path)
      if (!before || before.isSingle) found.set(article.path, article)
    }
  return [...found.values()]
}

/** Throws what the system says as an error for people. */
function statsOf(path: string, typed: string): Stats {
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats) return stats
  } catch (error) {
    throw diskError(error, typed)
  }
  throw new GalleyError('not-found', `There is no file or folder “${typed}”.`)
}

function* articlesAt(path: string, typed: string): Generator<FoundArticle> {
  if (!statsOf(path, typed).isDirectory()) {
    yield { name: nameOf(path), path, folder: dirname(path), isSingle: true }
    return
  }
  for (const { id, problem } of scanFolder({ root: path })) {
    const file = join(path, ...id.split('/'))
    const isLink = problem === undefined && lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()
    const told = isLink ? 'This is a link. Galley does not follow links.' : problem
    yield { name: nameOf(file), path: file, folder: path, isSingle: false, ...(told && { problem: told }) }
  }
}

function nameOf(path: string): string {
  const name = relative(process.cwd(), path)
  return (name.startsWith('..') ? path : name).split(sep).join('/')
}
