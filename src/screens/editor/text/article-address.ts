// The address by which an article links to another one. The check of links to no article reads the same two kinds: a slug
// below a path where the site shows its articles, or the file.

export interface LinkedArticle {
  id: string
  slug: string
}

/** `articlePaths` are those of the rule `broken-pile-link`; without one, a link leads to the file, as seen from `fromId`. */
export function articleAddress(
  { id, slug }: LinkedArticle,
  fromId: string,
  articlePaths: readonly string[],
): string {
  const [path] = articlePaths
  if (path !== undefined && slug !== '') return path + encodeURIComponent(slug)
  const from = fromId.split('/').slice(0, -1)
  const to = id.split('/')
  let shared = 0
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1
  const steps = [...from.slice(shared).map(() => '..'), ...to.slice(shared)]
  const address = steps.map(encodeStep).join('/')
  // A colon before the first slash would make a scheme of what is before it.
  return /^[^/]*:/.test(address) ? `./${address}` : address
}

/** As readable as it can be: only what would end the address, or be read as something else. */
function encodeStep(step: string): string {
  return encodeURI(step).replace(/[?#()]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
