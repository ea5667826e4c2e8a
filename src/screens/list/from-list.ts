// What the address of an article says of the list that it was opened from: the editor walks on in it.
import type { ListSearch } from './list-search.ts'

/** For the `search` of a link: the whole list in its usual order needs no word. */
export function fromList({ ignored: _, ...list }: ListSearch): { from?: ListSearch } {
  return Object.values(list).some(value => value !== undefined) ? { from: list } : {}
}
