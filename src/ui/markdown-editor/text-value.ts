// A text that somebody types, held outside of React: a keystroke then draws the textarea and nothing else.

export interface TextValue {
  get(): string
  set(text: string): void
  subscribe(onChange: () => void): () => void
}

export function createTextValue(initial: string): TextValue {
  let text = initial
  const listeners = new Set<() => void>()
  return {
    get: () => text,
    set(next) {
      if (next === text) return
      text = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
