// One change for many articles, as data, and what it does to one source: lossless edits, or the reason why not.
import { requireEditable } from './apply-operations.ts'
import { articleSchema } from './article-schema.ts'
import { editFields } from './edit-fields.ts'
import { editPlainField } from './edit-plain-field.ts'
import { emptyData } from './front-matter-reading.ts'
import { GalleyError } from './galley-error.ts'
import { mayShowImage } from './image-uses.ts'
import { readPlainFields } from './read-plain-fields.ts'
import { addKeyword, type Renaming, renameCategories, renameKeywords } from './rename-names.ts'
import { editorText, replaceBody } from './replace-body.ts'
import {
  checkImageReplacement,
  type ImageReplacement,
  replaceBodyImages,
  replacedAddress,
} from './replace-images.ts'
import { splitSource } from './split-source.ts'
import { isStatus, statusMoveRefusal } from './status.ts'
import { applyEdits, type TextEdit } from './text-edit.ts'
import { createReplacer, type TextSearch } from './text-replacer.ts'

export type BulkChange =
  /** null removes the field. A status goes only where the status rules let it go. */
  | { kind: 'set-field'; field: string; value: unknown }
  | { kind: 'add-keyword'; keyword: string }
  | ({ kind: 'rename-keywords' } & Renaming)
  /** In `category` and in the names of `categories`. */
  | ({ kind: 'rename-categories' } & Renaming)
  | ({ kind: 'replace-text'; inBody: boolean; fields: readonly string[] } & TextSearch)
  /** In the text and in every field. */
  | ({ kind: 'replace-image' } & ImageReplacement)

type Fields = Record<string, unknown>

const givenFieldsSchema = articleSchema.partial()

/** Throws `invalid` when the change can be done to no article at all. */
export function checkBulkChange(change: BulkChange): void {
  if (change.kind === 'set-field') {
    if (change.field.trim() === '') throw new GalleyError('invalid', 'Name the field.')
    checkFields({ [change.field]: change.value })
  } else if (change.kind === 'add-keyword') requireName(change.keyword)
  else if (change.kind === 'replace-text') {
    createReplacer(change)
    if (!change.inBody && change.fields.length === 0)
      throw new GalleyError('invalid', 'Choose where to look: in the text, in fields, or in both.')
  } else if (change.kind === 'replace-image') checkImageReplacement(change)
  else {
    if (change.names.length === 0) throw new GalleyError('invalid', 'Choose at least one name.')
    if (change.to !== null) requireName(change.to)
  }
}

/** [] when nothing changes. Throws `invalid` with the reason when this article cannot take the change. */
export function planBulkChange(source: string, change: BulkChange): TextEdit[] {
  const data = readPlainFields(source)?.data ?? requireEditable(source).data
  const fields = changedFields(data, change)
  // What did not fit its field before, a list written as one text say, need not fit it now.
  if (change.kind === 'set-field' || refusalOf(pick(data, fields)) === null) checkFields(fields)
  checkStatusStep(data.status, fields.status)
  const edits = editsOf(source, fields)
  if (change.kind === 'replace-image') return [...edits, ...replaceBodyImages(source, change)]
  if (change.kind !== 'replace-text' || !change.inBody) return edits
  return [...edits, ...editBody(source, createReplacer(change))]
}

function editsOf(source: string, fields: Fields): TextEdit[] {
  const [first, ...others] = Object.entries(fields)
  if (!first) return []
  return (others.length === 0 ? editPlainField(source, ...first) : null) ?? editFields(source, fields)
}

/** The fields that get another value. */
function changedFields(data: Readonly<Fields>, change: BulkChange): Fields {
  switch (change.kind) {
    case 'set-field':
      return isSetAlready(data[change.field], change.value) ? {} : { [change.field]: change.value }
    case 'add-keyword':
      return present({ keywords: addKeyword(data.keywords, change.keyword) })
    case 'rename-keywords':
      return present({ keywords: renameKeywords(data.keywords, change) })
    case 'rename-categories':
      return renameCategories(data, change)
    case 'replace-text':
      return replacedFields(data, change.fields, createReplacer(change))
    case 'replace-image':
      return replacedFields(data, Object.keys(data).filter(mayShowImage), text =>
        change.from.includes(text) ? replacedAddress(change, text) : text,
      )
  }
}

/** A flag that is not there is off. */
function isSetAlready(before: unknown, value: unknown): boolean {
  return before === value || (before === undefined && (value === null || value === false))
}

function present(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** Texts, and the texts of lists. */
function replacedFields(
  data: Readonly<Fields>,
  names: readonly string[],
  replace: (text: string) => string,
): Fields {
  const replaced: Fields = emptyData()
  for (const name of names) {
    const value = data[name]
    if (typeof value === 'string') {
      if (replace(value) !== value) replaced[name] = replace(value)
    } else if (Array.isArray(value)) {
      const items = value.map(item => (typeof item === 'string' ? replace(item) : item))
      if (items.some((item, at) => item !== value[at])) replaced[name] = items
    }
  }
  return replaced
}

function editBody(source: string, replace: (text: string) => string): TextEdit[] {
  const { body, frontMatter } = splitSource(source)
  const text = editorText(source.slice(body.from, body.to))
  const edits = replaceBody(source, replace(text))
  const after = applyEdits(source, edits)
  const block = splitSource(after).frontMatter
  if (block?.from !== frontMatter?.from || block?.to !== frontMatter?.to)
    throw new GalleyError('invalid', 'The text would begin with a front matter fence. Nothing was changed.')
  return edits
}

/** Only values that are given anew are checked: what else is wrong in the file stays the file's. */
function checkFields(fields: Fields): void {
  const refusal = refusalOf(fields)
  if (refusal !== null) throw new GalleyError('invalid', refusal)
}

function refusalOf(fields: Fields): string | null {
  const given = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)
  const [issue] = givenFieldsSchema.safeParse(Object.fromEntries(given)).error?.issues ?? []
  return issue ? `${issue.path.join('.')}: ${issue.message}` : null
}

function pick(data: Readonly<Fields>, fields: Fields): Fields {
  return Object.fromEntries(Object.keys(fields).map(name => [name, data[name]]))
}

function checkStatusStep(before: unknown, after: unknown): void {
  const from = typeof before === 'string' ? before : ''
  const refusal = isStatus(after) ? statusMoveRefusal(from, after) : null
  if (refusal !== null) throw new GalleyError('invalid', refusal)
}

function requireName(name: string): void {
  if (name.trim() === '') throw new GalleyError('invalid', 'Write a name.')
}
