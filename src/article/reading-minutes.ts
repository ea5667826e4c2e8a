// How long an article takes to read: the same in the list, beside the text, and in the form.

const wordsPerMinute = 200

/** Whole minutes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute))
}
