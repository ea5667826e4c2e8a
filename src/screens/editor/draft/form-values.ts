// Front matter ↔ what the form holds. A value of another type than its field's stays out of the form,
// so that it can be neither misread nor overwritten; it is edited in the source.
import { type ArticleFields, type FieldName, fieldNames } from '../../../article/article-schema.ts'

type FieldKind = 'text' | 'flag' | 'number' | 'keywords' | 'categories'
type Data = Readonly<Record<string, unknown>>

export interface CategoryValue {
  type: string
  name: string
  [key: string]: unknown
}

export type OtherKind = 'text' | 'number' | 'flag' | 'list' | 'source'

export interface OtherValue {
  key: string
  kind: OtherKind
  /** Text for text and numbers, so that a half-typed number stays as it is; JSON for what only the source can edit. */
  value: string | boolean | string[]
}

export type FormValues = Record<TextName, string> & {
  trending: boolean
  featured: boolean
  readingTime: string
  keywords: string[]
  categories: CategoryValue[]
  other: OtherValue[]
}

type TextName = Exclude<FieldName, 'trending' | 'featured' | 'readingTime' | 'keywords' | 'categories'>

const kinds: Partial<Record<FieldName, FieldKind>> = {
  trending: 'flag',
  featured: 'flag',
  readingTime: 'number',
  keywords: 'keywords',
  categories: 'categories',
}
/** An empty text is no value for these: clearing them takes the key away. */
const removedWhenEmpty: readonly FieldName[] = ['date', 'slug', 'status', 'readingTime']

const kindOf = (name: FieldName): FieldKind => kinds[name] ?? 'text'

/** What the form shows for these data; fields without a value are empty. */
export function formValuesOf(data: Data): FormValues {
  const known = Object.fromEntries(fieldNames.map(name => [name, formValue(name, data[name])]))
  const other = Object.keys(data)
    .filter(key => !fieldNames.includes(key as FieldName))
    .map(key => otherValue(key, data[key]))
  return { ...known, other } as FormValues
}

/** Whether the form can hold this value of the file. */
export function fitsForm(name: FieldName, value: unknown): boolean {
  if (value === undefined || value === null) return true
  switch (kindOf(name)) {
    case 'text':
      return typeof value === 'string'
    case 'flag':
      return typeof value === 'boolean'
    case 'number':
      return typeof value === 'number'
    case 'keywords':
      return isTextList(value)
    case 'categories':
      return Array.isArray(value) && value.every(isCategory)
  }
}

/** The fields as the schema sees them, without those that do not fit. */
export function fieldsOf(values: FormValues, data: Data): Partial<ArticleFields> {
  const fitting = fieldNames.filter(name => fitsForm(name, data[name]))
  const filled = fitting.filter(name => values[name] !== '' || name === 'title')
  return Object.fromEntries(filled.map(name => [name, fieldValue(name, values[name])]))
}

/**
 * What the editor changed, as `editFields` takes it: null removes a key. Clearing a text that the file has
 * writes an empty text in its place, since taking a line out of somebody's file is more than was asked.
 */
export function changedFields(data: Data, values: FormValues): Record<string, unknown> {
  const before = formValuesOf(data)
  const changed: Record<string, unknown> = {}
  for (const name of fieldNames) {
    if (isSame(before[name], values[name])) continue
    const isRemoved = values[name] === '' && removedWhenEmpty.includes(name)
    changed[name] = isRemoved ? null : fieldValue(name, values[name])
  }
  for (const [index, { key, kind, value }] of values.other.entries())
    if (kind !== 'source' && !isSame(before.other[index]?.value, value))
      changed[key] = kind === 'number' ? numberOf(value) : value
  return changed
}

function formValue(name: FieldName, value: unknown): unknown {
  const isEmpty = value === undefined || value === null || !fitsForm(name, value)
  switch (kindOf(name)) {
    case 'text':
      return isEmpty ? '' : value
    case 'flag':
      return isEmpty ? false : value
    case 'number':
      return isEmpty ? '' : String(value)
    case 'keywords':
      return isEmpty ? [] : [...(value as string[])]
    case 'categories':
      return isEmpty ? [] : (value as CategoryValue[]).map(category => ({ ...category }))
  }
}

function fieldValue(name: FieldName, value: unknown): unknown {
  return kindOf(name) === 'number' ? numberOf(value) : value
}

/** An emptied field is no zero: like anything that is no number it is refused when it is written. */
function numberOf(value: unknown): number {
  return value === '' ? Number.NaN : Number(value)
}

function otherValue(key: string, value: unknown): OtherValue {
  if (typeof value === 'string') return { key, kind: 'text', value }
  if (typeof value === 'boolean') return { key, kind: 'flag', value }
  if (typeof value === 'number') return { key, kind: 'number', value: String(value) }
  if (isTextList(value)) return { key, kind: 'list', value: [...value] }
  return { key, kind: 'source', value: readable(value) }
}

/** For showing only. */
function readable(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  return JSON.stringify(value, (_key, part) => (typeof part === 'bigint' ? String(part) : part), 1) ?? ''
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(item => typeof item === 'string')
}

function isCategory(value: unknown): value is CategoryValue {
  if (typeof value !== 'object' || value === null) return false
  const { type, name } = value as Partial<CategoryValue>
  return typeof type === 'string' && typeof name === 'string'
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
