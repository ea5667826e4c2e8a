// `galley get FILE [KEY]`: the front matter as JSON.
import { parseArgs } from 'node:util'
import { GalleyError } from '../../article/galley-error.ts'
import { parseArticle } from '../../article/parse-article.ts'
import { decodeSource } from '../../article/source-bytes.ts'
import { openArticleFile } from '../article-file.ts'
import { UsageError } from '../usage-error.ts'

export async function get(args: string[]): Promise<void> {
  const [file, key, ...rest] = parseArgs({ args, allowPositionals: true }).positionals
  if (file === undefined || rest.length > 0) throw new UsageError('get takes a file, and at most one key.')
  const { data, problems } = parseArticle(decodeSource((await openArticleFile(file)).bytes))
  const [problem] = problems
  if (problem)
    throw new GalleyError('invalid', `${file}:${problem.line}:${problem.column}: ${problem.message}`)
  if (key !== undefined && !Object.hasOwn(data, key))
    throw new GalleyError('not-found', `${file} has no field “${key}”.`)
  process.stdout.write(`${JSON.stringify(key === undefined ? data : data[key], null, 2)}\n`)
}
