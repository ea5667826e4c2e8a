// The fields outside the schema as text, as their bytes stand, and an edit of that text as edits of the source. Whatever
// is not in it stays as it is (F2); what cannot be read is refused, with its line.

import { editFields } from '../edit-fields.ts'
import { areExactlyEqual, type ExactValue, isExactMapping } from '../exact-value.ts'
import { GalleyError } from '../galley-error.ts'
import { readJson } from '../json/read-json.ts'
import { parseArticle, readFormat } from '../parse-article.ts'
import { splitSource } from '../split-source.ts'
import { applyEdits, type TextEdit } from '../text-edit.ts'
import { isSchemaKey, otherRanges } from './other-ranges.ts'
import { spliceLines } from './splice-lines.ts'

/** With line feeds alone. Null where these fields cannot be shown by themselves. */
export function otherText(source: string): string | null {
  const { format, frontMatter } = splitSource(source)
  if (frontMatter === null || format === 'none' || !parseArticle(source).canEditFields) return null
  const text = source.slice(frontMatter.from, frontMatter.to)
  if (format === 'json') return jsonText(text)
  const ranges = otherRanges(format, text)
  const lines = ranges?.map(({ from, to }) => text.slice(from, to).replaceAll('\r\n', '\n'))
  return lines?.join('') ?? null
}

/** `next` is what became of `otherText(source)`. Throws `invalid`, the line in the message, when it cannot be taken. */
export function editOtherText(source: string, next: string): TextEdit[] {
  const { format, frontMatter, eol } = splitSource(source)
  const wanted = next.replaceAll('\r\n', '\n')
  if (frontMatter === null || format === 'none') throw new GalleyError('invalid', 'There is no front matter.')
  if (format === 'json') return jsonEdits(source, wanted)
  const text = source.slice(frontMatter.from, frontMatter.to)
  const ranges = otherRanges(format, text)
  if (!ranges) throw new GalleyError('invalid', 'These fields can only be edited in the source.')
  const { edits, starts } = spliceLines(text, ranges, wanted, eol)
  const [before, after] = [readFormat(format, text), readFormat(format, applyEdits(text, edits))]
  const problem = after.problems[before.problems.length]
  if (problem && (!after.canEdit || after.problems.length > before.problems.length))
    throw atLine(Math.max(1, starts.filter(start => start <= problem.from).length), problem.message)
  if (!after.canEdit || !areExactlyEqual(schemaPart(before.exact), schemaPart(after.exact)))
    throw new GalleyError('invalid', refusalOf(Object.keys(after.data), Object.keys(before.data)))
  const moved = edits.map(({ from, to, insert }) => ({
    from: from + frontMatter.from,
    to: to + frontMatter.from,
    insert,
  }))
  requireSameBody(source, applyEdits(source, moved))
  return moved
}

/** What must stay: the fields of the schema, and what belongs to the mapping as a whole. */
function schemaPart(exact: ExactValue): ExactValue {
  if (!isExactMapping(exact)) return exact
  return { entries: exact.entries.filter(([key]) => isSchemaKey(key) || key.startsWith('\0')) }
}

function refusalOf(after: readonly string[], before: readonly string[]): string {
  const known = after.find(key => isSchemaKey(key) && !before.includes(key))
  return known === undefined
    ? 'This would change fields that are not in it. Edit it in the source.'
    : `“${known}” has a place of its own in the form. Write it there.`
}

function requireSameBody(before: string, after: string): void {
  const [a, b] = [splitSource(before), splitSource(after)]
  if (a.format !== b.format || before.slice(a.body.from) !== after.slice(b.body.from))
    throw new GalleyError('invalid', 'A line of this would end the front matter.')
}

function atLine(line: number, message: string): GalleyError {
  return new GalleyError('invalid', `Line ${line}: ${message}`)
}

/** An object of its own, each member as it stands. */
function jsonText(text: string): string {
  const members = (readJson(text).root?.children ?? []).filter(
    ({ children: [key] = [] }) => !isSchemaKey(String(key?.value)),
  )
  const lines = members.map(({ offset, length }) => text.slice(offset, offset + length))
  return lines.length === 0 ? '{}' : `{\n  ${lines.join(',\n  ').replaceAll('\r\n', '\n')}\n}`
}

function jsonEdits(source: string, next: string): TextEdit[] {
  const { data, problems, canEdit } = readJson(next)
  const problem = problems[0]
  if (problem) throw atLine(next.slice(0, problem.from).split('\n').length, problem.message)
  const known = Object.keys(data).find(isSchemaKey)
  if (known !== undefined || !canEdit) throw new GalleyError('invalid', refusalOf(Object.keys(data), []))
  const before = parseArticle(source).data
  const keys = Object.keys(before).filter(key => !isSchemaKey(key))
  const removed = keys.filter(key => !Object.hasOwn(data, key)).map(key => [key, null] as const)
  const changed = Object.entries(data).filter(
    ([key, value]) => !Object.hasOwn(before, key) || JSON.stringify(before[key]) !== JSON.stringify(value),
  )
  // To the edits, null is a field that goes.
  const nothing = changed.find(([, value]) => value === null)
  if (nothing) throw new GalleyError('invalid', `“${nothing[0]}” can only be made null in the source.`)
  return editFields(source, Object.fromEntries([...removed, ...changed]))
}
