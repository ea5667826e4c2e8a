// `galley set FILE KEY=VALUE …`: changes values in place, and nothing else of the file.
import { editsOf } from '../../api/article-patch.ts'
import { readFieldValue } from '../../article/field-value.ts'
import { decodeSource, encodeSource } from '../../article/source-bytes.ts'
import { applyEdits } from '../../article/text-edit.ts'
import { openArticleFile, replaceArticleFile } from '../article-file.ts'
import { UsageError } from '../usage-error.ts'

export async function set(args: string[]): Promise<void> {
  // Not parsed for options: a value may begin with a dash.
  const [file, ...assignments] = args
  if (file === undefined || assignments.length === 0) throw new UsageError('set takes a file and KEY=VALUE.')
  const fields = Object.fromEntries(assignments.map(readAssignment))
  const opened = await openArticleFile(file)
  const source = decodeSource(opened.bytes)
  const changed = applyEdits(source, editsOf(source, { fields }))
  if (changed !== source) await replaceArticleFile(opened, encodeSource(changed))
}

function readAssignment(assignment: string): [key: string, value: unknown] {
  const at = assignment.indexOf('=')
  if (at < 1) throw new UsageError(`“${assignment}” is not KEY=VALUE.`)
  const key = assignment.slice(0, at)
  return [key, readFieldValue(key, assignment.slice(at + 1))]
}
