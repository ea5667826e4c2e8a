// Any value as YAML: in one line, or as block lines below a key or a dash.
import { isObject } from '../plan-changes.ts'
import { renderAtom, renderKey, renderText } from './render-scalar.ts'
import type { ValueStyle } from './value-style.ts'

export interface RenderContext {
  style: ValueStyle
  /** Quotes for text that cannot be plain. */
  fallback: 'single' | 'double'
  inFlow: boolean
  /** Never plain, always double quotes, lists in one line: the second try, when the first would be misread. */
  isCautious: boolean
}

/** One line. Lists and mappings become flow collections. */
export function renderInline(value: unknown, context: RenderContext): string {
  const { style, fallback, inFlow, isCautious } = context
  if (typeof value === 'string')
    return isCautious
      ? renderText(value, 'double', 'double', inFlow)
      : renderText(value, style.quote, fallback, inFlow)
  const inner = { ...context, inFlow: true }
  if (Array.isArray(value)) {
    const separator = style.isCompact && value.some(item => typeof item === 'object') ? ',' : ', '
    return `[${value.map(item => renderInline(item, inner)).join(separator)}]`
  }
  if (!isObject(value)) return renderAtom(value)
  const pairs = Object.entries(value).map(([key, item]) => renderFlowPair(key, item, inner))
  if (pairs.length === 0) return '{}'
  return style.isCompact ? `{${pairs.join(',')}}` : `{ ${pairs.join(', ')} }`
}

export function renderFlowPair(key: string, value: unknown, context: RenderContext): string {
  const { style, isCautious } = context
  const name = renderKey(key, style.hasQuotedKeys || isCautious, true)
  return `${name}:${style.isCompact && name.startsWith('"') ? '' : ' '}${renderInline(value, context)}`
}

/** `key: value`; a list becomes block items, each led by `dash` on a line of its own, when one is given. */
export function renderPair(
  key: string,
  value: unknown,
  context: RenderContext,
  eol: string,
  dash?: string,
): string {
  const name = renderKey(key, false, context.inFlow)
  if (dash === undefined || !Array.isArray(value) || value.length === 0)
    return `${name}: ${renderInline(value, context)}`
  const items = value.map(item => `${eol}${dash}${renderInline(item, context)}`)
  return `${name}:${items.join('')}`
}

/** The lines of a block mapping, the first without indentation. */
export function renderBlockMapping(
  value: Record<string, unknown>,
  context: RenderContext,
  indent: string,
  eol: string,
): string {
  const lines = Object.entries(value).map(([key, item]) => renderPair(key, item, context, eol))
  return lines.join(eol + indent)
}
