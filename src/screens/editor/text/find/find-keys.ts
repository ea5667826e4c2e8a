// The keys that find and replace in the text, and how they are written.
import { isComposing } from '../../../../ui/is-composing.ts'
import { isLetterKey } from '../../../../ui/markdown-editor/key-combination.ts'
import { isApple, modifierSign } from '../../../../ui/modifier-sign.ts'

export type FindKey = 'find' | 'replace' | 'next' | 'previous'

export const findKeySigns: Readonly<Record<FindKey, readonly string[]>> = {
  find: [`${modifierSign}F`],
  // ⌘H hides the whole program there.
  replace: [isApple ? '⌥⌘F' : 'Ctrl H'],
  next: ['F3', `${modifierSign}G`],
  previous: [isApple ? '⇧F3' : 'Shift F3', isApple ? '⇧⌘G' : 'Ctrl Shift G'],
}

/** Null when the key is none of them. */
export function findKeyOf(event: KeyboardEvent): FindKey | null {
  if (isComposing(event)) return null
  const { altKey, shiftKey } = event
  const way = shiftKey ? 'previous' : 'next'
  const isMod = isApple ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
  if (event.key === 'F3') return event.metaKey || event.ctrlKey || altKey ? null : way
  if (!isMod) return null
  // AltGr types signs, and says of itself that Ctrl and Alt are down.
  if (event.getModifierState('AltGraph')) return null
  const isLetter = (letter: string) => isLetterKey(event, letter)
  if (isLetter('g') && !altKey) return way
  if (shiftKey) return null
  if (isLetter('f')) return altKey ? (isApple ? 'replace' : null) : 'find'
  return isLetter('h') && !isApple && !altKey ? 'replace' : null
}
