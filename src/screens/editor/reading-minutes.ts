// How long an article takes to read, at two hundred words a minute.
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 200))
}
