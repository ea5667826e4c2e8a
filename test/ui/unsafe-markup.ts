// What must not stand in a drawn article, whoever drew it: found by walking the document itself.
const forbiddenTags = new Set(
  (
    'script iframe frame frameset object embed applet base meta link form style svg math animate set use ' +
    'foreignobject template noscript textarea button select video audio source'
  ).split(' '),
)
const addresses = new Set(
  'href src srcset poster background action data formaction xlink:href cite longdesc'.split(' '),
)
const forbiddenAttributes = new Set('srcdoc formaction ping is slot style name'.split(' '))

/** One line for each thing that could run, reach out or shadow the page's own names. */
export function unsafeMarkup(root: Element): string[] {
  const found: string[] = []
  for (const element of root.querySelectorAll('*')) {
    const tag = element.localName.toLowerCase()
    // Our own icon of a missing picture; no article can carry this class.
    if (element.closest('svg.tabler-icon')) continue
    if (forbiddenTags.has(tag)) found.push(`element ${tag}`)
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || forbiddenAttributes.has(name)) found.push(`${tag} ${name}=${value}`)
      if (addresses.has(name) && !isSafeAddress(value, tag === 'img')) found.push(`${tag} ${name}=${value}`)
      if (name === 'id' && !value.startsWith('user-content-')) found.push(`${tag} id=${value}`)
    }
  }
  return found
}

function isSafeAddress(value: string, isImage: boolean): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them from addresses
  const bare = decoded(value).replace(/[\u0000-\u0020\u007F]/g, '')
  if (isImage && /^data:image\/(png|gif|jpeg|webp|avif)/i.test(bare)) return true
  return /^(https?:|mailto:|tel:|#|\/|\.)/i.test(bare) || !/^[^/?#]*:/.test(bare)
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
