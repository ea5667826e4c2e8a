// Scalars as YAML text in one line. A text is quoted wherever any reader, of YAML 1.1 or 1.2, would take
// it for something else (F5).
import type { Quote } from './value-style.ts'

/** What the readers of both versions take for null, a boolean, a merge key or a number. */
const words = /^(?:~|null|true|false|yes|no|on|off|y|n|=|<<|[-+]?\.(?:inf|nan))$/i
const numberLike =
  /^[-+]?(?:\d[\d_,]*)?\.?[\d_]*(?:e[-+]?\d+)?$|^[-+]?0[xob][\da-f_]+$|^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/i
const dateLike = /^\d{4}-\d{1,2}-\d{1,2}(?:$|[Tt\s]+\d)/
const plainStart = /^[^\s\-?:,[\]{}#&*!|>'"%@`]/u
const unprintable = /[^\P{Cc}\t\n]|[\u2028\u2029\ufeff\ufffe\uffff]/u
const plainInFlow = /^[^,[\]{}]*$/
const escapable = /\\u(00[01][\da-f])|[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\\./g

/** YAML's own short escapes: a generator that forgets to double its backslashes writes those by mistake. */
const shortEscapes: Readonly<Record<number, string>> = {
  0: '\\0',
  7: '\\a',
  11: '\\v',
  27: '\\e',
  133: '\\N',
  8232: '\\L',
  8233: '\\P',
}

export function renderText(
  text: string,
  quote: Quote,
  fallback: 'single' | 'double',
  inFlow: boolean,
): string {
  if (quote === 'plain' && canBePlain(text, inFlow)) return text
  const needed = quote === 'plain' ? fallback : quote
  return needed === 'single' && canBeSingle(text) ? `'${text.replaceAll("'", "''")}'` : renderDouble(text)
}

/** Numbers, booleans and null. */
export function renderAtom(value: unknown): string {
  return value === null ? 'null' : Object.is(value, -0) ? '0' : String(value)
}

/** A key as its neighbours would write it. */
export function renderKey(key: string, isQuoted: boolean, inFlow: boolean): string {
  const isSimple = /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(key)
  return isSimple && !isQuoted && canBePlain(key, inFlow) ? key : renderDouble(key)
}

/** True for `2024-01-05` and date-times, which YAML 1.1 reads as a date when unquoted. */
export function isDateText(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}(?:(?:[Tt]|[ \t]+)\d{1,2}:\d{2}:\d{2}(?:\.\d+)?(?:[ \t]*(?:Z|[-+]\d{1,2}(?::?\d{2})?))?)?$/.test(
    text,
  )
}

/**
 * True for two dates written the same way, digit for digit, such as `2024-05-01 10:00`: any reader takes one for
 * what it takes the other.
 */
export function isSameDateShape(before: string, after: string): boolean {
  const shapeOf = (text: string) => text.replace(/\d/g, '9')
  return dateLike.test(before) && /^[\d\-+:.TtZz ]+$/.test(before) && shapeOf(before) === shapeOf(after)
}

export function isUnprintable(text: string): boolean {
  return unprintable.test(text)
}

export function canBePlain(text: string, inFlow: boolean): boolean {
  if (!plainStart.test(text) || /\s$|: |:$| #|[\t\n\r]/.test(text) || unprintable.test(text)) return false
  if (words.test(text) || numberLike.test(text) || dateLike.test(text) || /^(?:---|\.\.\.)/.test(text))
    return false
  return !inFlow || (plainInFlow.test(text) && !text.includes(':'))
}

function canBeSingle(text: string): boolean {
  return !/[\n\t\r]/.test(text) && !unprintable.test(text)
}

function renderDouble(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1)
  return `"${escaped.replace(escapable, escapeCharacter)}"`
}

function escapeCharacter(found: string, control: string | undefined): string {
  if (control === undefined && found.startsWith('\\')) return found
  const code = control === undefined ? found.charCodeAt(0) : Number.parseInt(control, 16)
  return shortEscapes[code] ?? `\\u${code.toString(16).padStart(4, '0')}`
}
