// Whether a key belongs to an input method that is composing a word: then it is no command of ours.

/** Also for the key that ends a composition, which some browsers tell after its end, and then by its code alone. */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229
}
