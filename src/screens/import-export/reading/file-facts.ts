// What an import has to know of a file before it is agreed to.
import { summarize } from '../../../article/summarize.ts'
import { versionOf } from '../../../article/version-of.ts'

export interface FileFacts {
  version: string
  slug: string
  /** The first of its problems; '' for none. */
  problem: string
}

export async function fileFacts(source: string): Promise<FileFacts> {
  const { slug, problems } = summarize(source)
  return { version: await versionOf(source), slug, problem: problems[0] ?? '' }
}
