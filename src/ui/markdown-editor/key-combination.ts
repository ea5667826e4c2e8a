// Keys that are pressed together, and how they are written on this machine.
import { isApple } from '../modifier-sign.ts'

export interface KeyCombination {
  /** A letter as it is printed, or the place of a key on the keyboard, such as `Digit8`, which Shift makes another sign. */
  key: string
  /** How the key is called when `key` is a place. */
  name?: string
  shift?: true
  alt?: true
}

/** ⌘ on Apple's machines and Ctrl on others come with each of them. */
export function isPressed(event: KeyboardEvent, { key, shift, alt }: KeyCombination): boolean {
  const isMod = isApple ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
  if (!isMod || event.shiftKey !== Boolean(shift) || event.altKey !== Boolean(alt)) return false
  // AltGr types signs, and says of itself that Ctrl and Alt are down.
  if (event.getModifierState('AltGraph')) return false
  if (key.length > 1) return event.code === key
  return isLetterKey(event, key)
}

/** Keyboards of other alphabets have the letter at its place; on all others the letter itself counts. */
export function isLetterKey({ key, code }: KeyboardEvent, letter: string): boolean {
  return key.toLowerCase() === letter || (!/^[\x20-\x7F]$/.test(key) && code === `Key${letter.toUpperCase()}`)
}

export function keySigns({ key, name = key.toUpperCase(), shift, alt }: KeyCombination): string {
  if (isApple) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}⌘${name}`
  return `Ctrl ${alt ? 'Alt ' : ''}${shift ? 'Shift ' : ''}${name}`
}

/** For `aria-keyshortcuts`. */
export function ariaKeys({ key, name = key.toUpperCase(), shift, alt }: KeyCombination): string {
  return [isApple ? 'Meta' : 'Control', ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : []), name].join('+')
}
