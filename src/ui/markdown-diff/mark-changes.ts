// Two drawn versions of one block, and the words that differ marked in them. Only marks are added: what the trees hold was
// cleaned before, and stays so.
import type { Element, ElementContent, Root } from 'hast'
import { compareItems } from '../../article/compare/compare-words.ts'
import { isWord } from '../../article/merge/split-text.ts'
import { isPicture, type TreeWord, treeWords } from './tree-words.ts'

type Kind = 'same' | 'added' | 'removed' | 'restyled'

export interface MarkedTrees {
  /** The later version with what went, where it stood. */
  inline: Root
  before: Root
  after: Root
  /** False when nobody would see a difference: an address, say, or how it is written. */
  hasWords: boolean
  /** Words that stayed and stand in another format, or lead elsewhere. */
  isRestyled: boolean
}

/** Less in common, and the two versions are easier to read one after the other. */
const leastSame = 0.3

/** Null when they have too little in common to be shown in one, or show no words at all. */
export function markChanges(before: Root, after: Root): MarkedTrees | null {
  const [inline, old, now] = [structuredClone(after), structuredClone(before), structuredClone(after)]
  const [was, is, both] = [old, now, inline].map(treeWords) as [TreeWord[], TreeWord[], TreeWord[]]
  if (was.length === 0 || is.length === 0) return null
  const wasKinds: Kind[] = []
  const isKinds: Kind[] = []
  const removed = new Map<number, TreeWord[]>()
  const slight = (text: string) => !text.startsWith('\0') && !isWord(text)
  const texts = (words: readonly TreeWord[]) => words.map(({ text }) => text)
  for (const { before, after, isSame } of compareItems(texts(was), texts(is), slight)) {
    const [last, next] = [wasKinds.length, isKinds.length]
    if (isSame) {
      for (let at = 0; at < before.length; at++) {
        const isStyled = !slight(before[at] ?? '') && was[last + at]?.context !== is[next + at]?.context
        wasKinds.push(isStyled ? 'restyled' : 'same')
        isKinds.push(isStyled ? 'restyled' : 'same')
      }
    } else {
      wasKinds.push(...before.map(() => 'removed' as const))
      isKinds.push(...after.map(() => 'added' as const))
      if (before.length > 0) removed.set(next, was.slice(last, last + before.length))
    }
  }
  const kept = isKinds.filter((kind, at) => kind !== 'added' && isWord(is[at]?.text ?? '')).length
  const all = Math.max(...[was, is].map(words => words.filter(({ text }) => isWord(text)).length))
  if (all > 0 && kept / all < leastSame) return null
  markWords(both, isKinds, removed)
  markWords(was, wasKinds)
  markWords(is, isKinds)
  return {
    inline,
    before: old,
    after: now,
    hasWords: [...wasKinds, ...isKinds].some(kind => kind === 'added' || kind === 'removed'),
    isRestyled: isKinds.includes('restyled'),
  }
}

/** `removed`: by the index of the word before which they stood. */
function markWords(
  words: readonly TreeWord[],
  kinds: readonly Kind[],
  removed: ReadonlyMap<number, readonly TreeWord[]> = new Map(),
): void {
  const parts = new Map<TreeWord['node'], ElementContent[]>()
  for (const [index, word] of words.entries()) {
    const list = parts.get(word.node) ?? []
    parts.set(word.node, list)
    const gone = removed.get(index)
    if (gone) list.push(goneWords(gone))
    push(list, kinds[index] ?? 'same', word)
    const rest = index === words.length - 1 ? removed.get(words.length) : undefined
    if (rest) list.push(goneWords(rest))
  }
  for (const { node, parent } of words) {
    const list = parts.get(node)
    const at = parent.children.indexOf(node)
    if (!list || at < 0) continue
    parent.children.splice(at, 1, ...(list as Element[]))
    parts.delete(node)
  }
}

function push(list: ElementContent[], kind: Kind, word: TreeWord): void {
  const content: ElementContent = isPicture(word)
    ? (word.node as Element)
    : { type: 'text', value: word.text }
  if (kind === 'same') {
    const last = list.at(-1)
    if (last?.type === 'text' && content.type === 'text') last.value += content.value
    else list.push(content)
    return
  }
  const last = list.at(-1)
  if (last?.type === 'element' && last.properties.dataChange === kind) addTo(last, content)
  else list.push(mark(kind, [content]))
}

function addTo(element: Element, content: ElementContent): void {
  const last = element.children.at(-1)
  if (last?.type === 'text' && content.type === 'text') last.value += content.value
  else element.children.push(content)
}

/** Words of several paragraphs or items stand on lines of their own. */
function goneWords(words: readonly TreeWord[]): Element {
  const element = mark('removed', [])
  let block = words[0]?.block
  for (const word of words) {
    if (word.block !== block)
      element.children.push({ type: 'element', tagName: 'br', properties: {}, children: [] })
    block = word.block
    addTo(
      element,
      isPicture(word) ? structuredClone(word.node as Element) : { type: 'text', value: word.text },
    )
  }
  return element
}

function mark(kind: Exclude<Kind, 'same'>, children: ElementContent[]): Element {
  const tagName = { added: 'ins', removed: 'del', restyled: 'span' }[kind]
  return { type: 'element', tagName, properties: { dataChange: kind }, children }
}
