// The files that the lossless rules are tried on: our own fixtures, and a larger corpus when one is at hand.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflateSync } from 'node:zlib'
import { decodeSource } from '../../src/article/source-bytes.ts'

export interface CorpusFile {
  name: string
  bytes: Uint8Array
  source: string
}

const fixtures = fileURLToPath(new URL('../fixtures/articles', import.meta.url))
export const corpusPath =
  process.env.GALLEY_CORPUS ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url))
const textFile = /\.(?:md|mdx|mdoc|markdown|njk|html|liquid)(?:\.zz)?$/

export const hasCorpus = existsSync(corpusPath)

export function corpusFiles(): CorpusFile[] {
  return [fixtures, corpusPath].filter(existsSync).flatMap(filesBelow)
}

function filesBelow(root: string): CorpusFile[] {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
  return names
    .filter(name => textFile.test(name) && !/(?:README|ORACLE)\.md$/.test(name))
    .sort()
    .map(name => {
      const raw = readFileSync(join(root, name))
      const bytes = new Uint8Array(name.endsWith('.zz') ? inflateSync(raw) : raw)
      return { name: relative(root, join(root, name)), bytes, source: decodeSource(bytes) }
    })
}
