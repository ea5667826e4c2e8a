import { countWords } from '../../article/count-words.ts'
import type { Check } from '../check.ts'

/** Quick and slow readers, in words a minute. */
const quick = 265
const slow = 180
const withoutBlanks = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/

export const readingTime: Check = {
  id: 'reading-time',
  severity: 'note',
  scope: 'article',
  title: 'Reading time is wrong',
  about:
    'The reading time is off by more than a minute, for quick and for slow readers alike (180 to 265 words a minute).',
  check({ field, prose, source }) {
    const time = field('readingTime')
    if (!time || typeof time.value !== 'number') return []
    const words = countWords(prose)
    // Languages without blanks between words, and articles that are mostly code, cannot be told.
    if (words < 50 || withoutBlanks.test(prose)) return []
    const minutes = Math.max(1, Math.round(words / 220))
    if (time.value >= words / quick - 1 && time.value <= Math.max(1, words / slow) + 1) return []
    const isPlain = /^\d+$/.test(source.slice(time.from, time.to))
    return [
      {
        from: time.from,
        to: time.to,
        message: `${words} words take about ${minutes} min to read, not ${time.value}.`,
        ...(isPlain && {
          fix: {
            title: `Set ${minutes}`,
            edits: [{ from: time.from, to: time.to, insert: String(minutes) }],
            isSafe: false,
          },
        }),
      },
    ]
  },
}
