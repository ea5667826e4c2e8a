// Addresses as they were before somebody counted clicks on them; links and images that lead nowhere go.
import type { Element } from 'hast'
import { safeUrl } from '../markdown-preview/safe-url.ts'
import { type Child, isElement, type Parent, rewrite, textOf } from './hast-tree.ts'

export interface ImageRules {
  /** Another address for an image that the clipboard itself holds; null leaves it out. */
  addressOf?: ((source: string, description: string) => string | null) | undefined
  /** Counted: images that only the other program has. */
  onLeftOut: () => void
}

const redirects: readonly [host: RegExp, path: RegExp, parameter: string][] = [
  [/(?:^|\.)google\.[a-z.]{2,6}$/, /^\/url$/, 'q'],
  [/(?:^|\.)google\.[a-z.]{2,6}$/, /^\/url$/, 'url'],
  [/\.safelinks\.protection\.outlook\.com$/, /^\/$/, 'url'],
  [/^l\.facebook\.com$/, /^\/l\.php$/, 'u'],
]

export function tidyLinks(root: Parent, images: ImageRules): void {
  rewrite(root, node => {
    if (isElement(node, 'img')) return imageOf(node, images)
    return isElement(node, 'a') ? linkOf(node) : [node]
  })
}

function linkOf(node: Element): readonly Child[] {
  const address = plainAddress(String(node.properties.href ?? ''))
  const words = textOf(node).trim()
  if (address === null) return /^[#¶§🔗]?$/u.test(words) && words !== '' ? [] : node.children
  if (words === '' && !node.children.some(child => isElement(child, 'img'))) return node.children
  return [{ ...node, properties: { href: address } }]
}

/** Null for what is no address of a page: places of the other document, and what could run. */
export function plainAddress(address: string): string | null {
  const trimmed = address.trim()
  if (trimmed === '' || trimmed.startsWith('#') || safeUrl(trimmed) === '') return null
  const url = URL.canParse(trimmed) ? new URL(trimmed) : null
  if (!url || !/^https?:$/.test(url.protocol)) return trimmed
  for (const [host, path, parameter] of redirects) {
    const target = host.test(url.hostname) && path.test(url.pathname) ? url.searchParams.get(parameter) : null
    if (target && /^https?:\/\//i.test(target)) return plainAddress(target)
  }
  return trimmed
}

function imageOf(node: Element, { addressOf, onLeftOut }: ImageRules): readonly Child[] {
  const { src, dataSrc, alt, width, height } = node.properties
  const isCounter = (size: unknown) => size !== undefined && Number(size) <= 1
  if (isCounter(width) && isCounter(height)) return []
  const description = String(alt ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  const source = [src, dataSrc].map(String).find(address => /^https?:\/\//i.test(address.trim()))
  const address =
    source?.trim() ?? (src === undefined ? null : (addressOf?.(String(src), description) ?? null))
  if (address !== null) return [{ ...node, properties: { src: address, alt: description } }]
  onLeftOut()
  return []
}
