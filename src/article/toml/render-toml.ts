// Values as TOML text, in the style of the token they replace (F3).
import { GalleyError } from '../galley-error.ts'
import { isObject } from '../plan-changes.ts'

const dateLike =
  /^(?:\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[-+]\d{2}:\d{2})?)?|\d{2}:\d{2}:\d{2}(?:\.\d+)?)$/

/** `old` is the token to replace; '' for a new value. */
export function renderToml(value: unknown, old: string, eol: string): string {
  if (typeof value === 'string') return renderText(value, old, eol)
  if (typeof value === 'number')
    return /^[-+]?\d[\d_]*\.\d/.test(old) && Number.isInteger(value) ? `${value}.0` : String(value)
  if (typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return `[${value.map(item => renderToml(item, '', eol)).join(', ')}]`
  if (!isObject(value))
    throw new GalleyError('invalid', 'TOML has no way to write “null”. Remove the key instead.')
  const pairs = Object.entries(value).map(
    ([key, item]) => `${renderTomlKey(key)} = ${renderToml(item, '', eol)}`,
  )
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`
}

export function renderTomlKey(key: string): string {
  return /^[A-Za-z0-9_-]+$/.test(key) ? key : renderBasic(key)
}

function renderText(text: string, old: string, eol: string): string {
  if (dateLike.test(old) && dateLike.test(text)) return text
  if (old.startsWith('"""')) {
    const lines = text
      .split('\n')
      .map(line => renderBasic(line).slice(1, -1))
      .join(eol)
    return `"""${/^"""\r?\n/.test(old) ? eol : ''}${lines}"""`
  }
  const isLiteral = old.startsWith("'") && !/[\p{Cc}']/u.test(text)
  return isLiteral ? `'${text}'` : renderBasic(text)
}

function renderBasic(text: string): string {
  return JSON.stringify(text).replace(/\x7f/g, '\\u007f')
}
