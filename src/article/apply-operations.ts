// Runs operations on a source, one by one, and lets none pass that changes anything else.
import { isOnlyChange } from './check-operation.ts'
import { composeEdits } from './compose-edits.ts'
import type { FieldOperation } from './field-operation.ts'
import type { FrontMatterReading } from './front-matter-reading.ts'
import { GalleyError } from './galley-error.ts'
import { jsonEdits } from './json/edit-json.ts'
import { parseArticle, readFormat } from './parse-article.ts'
import { type FrontMatterFormat, type LineEnd, splitSource } from './split-source.ts'
import { applyEdits, type TextEdit } from './text-edit.ts'
import { tomlEdits } from './toml/edit-toml.ts'
import { yamlEdits } from './yaml/edit-yaml.ts'

interface Draft {
  text: string
  edits: TextEdit[]
}

/** The text between the fences, and the file's line end, for when that text has none. */
interface Block {
  format: FrontMatterFormat
  eol: LineEnd
  text: string
}

/** Edits on `source`. Throws `invalid` when an operation cannot be done without touching other values. */
export function applyOperations(source: string, operations: readonly FieldOperation[]): TextEdit[] {
  const [operation, ...rest] = operations
  if (!operation) return []
  const opened = withFrontMatter(source)
  const { format, frontMatter, eol } = splitSource(opened.text)
  if (frontMatter === null) throw new GalleyError('invalid', 'This article cannot take front matter.')
  const text = opened.text.slice(frontMatter.from, frontMatter.to)
  let reading = readFormat(format, text)
  let draft: Draft = { text, edits: [] }
  for (const next of [operation, ...rest]) {
    const step = editsFor({ format, eol, text: draft.text }, reading, next)
    draft = { text: applyEdits(draft.text, step.edits), edits: composeEdits(text, draft.edits, step.edits) }
    reading = step.reading
  }
  const edits = draft.edits.map(({ from, to, insert }) => ({
    from: from + frontMatter.from,
    to: to + frontMatter.from,
    insert,
  }))
  requireSameBody(opened.text, applyEdits(opened.text, edits))
  return composeEdits(source, opened.edits, edits)
}

/** Throws `invalid`, with the reason, when the article's fields are read-only. */
export function requireEditable(source: string): ReturnType<typeof parseArticle> {
  const article = parseArticle(source)
  if (article.canEditFields) return article
  const problem = article.problems.find(({ code }) => code !== 'duplicate-key')
  const message = problem ? `${problem.message} (line ${problem.line})` : 'The front matter cannot be read.'
  throw new GalleyError('invalid', `No field was changed. ${message}`)
}

/** An article without front matter gets an empty block at its top. */
function withFrontMatter(source: string): Draft {
  const { frontMatter, body, eol } = splitSource(source)
  if (frontMatter !== null) return { text: source, edits: [] }
  const edits = [{ from: body.from, to: body.from, insert: `---${eol}---${eol}` }]
  return { text: applyEdits(source, edits), edits }
}

function editsFor(
  block: Block,
  reading: FrontMatterReading,
  operation: FieldOperation,
): { edits: TextEdit[]; reading: FrontMatterReading } {
  for (const edits of candidatesFor(block, operation)) {
    const after = readFormat(block.format, applyEdits(block.text, edits))
    if (!after.canEdit || after.problems.length > reading.problems.length) continue
    if (isOnlyChange(reading.exact, after.exact, operation)) return { edits, reading: after }
  }
  const name = operation.path.join(' › ')
  const message = `“${name}” cannot be changed here without touching other values. Nothing was changed; edit it in the source.`
  throw new GalleyError('invalid', message, { issues: [{ path: operation.path.join('.'), message }] })
}

/** Ways to do it, best first. */
function candidatesFor({ format, text, eol }: Block, operation: FieldOperation): Iterable<TextEdit[]> {
  if (format === 'json') return jsonEdits(text, operation)
  return format === 'toml' ? tomlEdits(text, operation, eol) : yamlEdits(text, operation, eol)
}

/** A value must not end the front matter early (F7). */
function requireSameBody(before: string, after: string): void {
  const [a, b] = [splitSource(before), splitSource(after)]
  const isSame = a.format === b.format && before.slice(a.body.from) === after.slice(b.body.from)
  if (!isSame)
    throw new GalleyError('invalid', 'The new value would end the front matter early. Nothing was changed.')
}
