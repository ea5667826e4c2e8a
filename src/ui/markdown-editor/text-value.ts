// A text that somebody types, held outside of React: a keystroke then draws the textarea and nothing else.

export interface TextValue {
  get(): string
  set(text: string): void
  /** The same, as a step that whoever types can undo, also when nothing was typed yet. */
  replace(text: string): void
  subscribe(onChange: (isStep: boolean) => void): () => void
}

export function createTextValue(initial: string): TextValue {
  let text = initial
  const listeners = new Set<(isStep: boolean) => void>()
  function change(next: string, isStep: boolean): void {
    if (next === text) return
    text = next
    for (const listener of listeners) listener(isStep)
  }
  return {
    get: () => text,
    set: next => change(next, false),
    replace: next => change(next, true),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
