import type { Check, RuleFinding } from '../check.ts'

/** “In 2025, we see …”: said of the present. What was is told in the past, and stays true. */
const present =
  /\b(?:in|as of|throughout) (20\d\d)\b,?[^.!?\n\0]{0,120}?\b(?:is|are|has become|have become|isn['’]t|we|you|continues?|remains?)\b[^.!?\n\0]*/gi
const past = /\b(?:was|were|had|did|will|founded|launched|released|announced|introduced|published)\b/i
const guide =
  /\b(?:in|for|of) (20\d\d)\b(?=[\s"'”’.!?)]*$)|\((20\d\d)(?: (?:guide|edition|update))?\)|\b(20\d\d) (?:guide|edition|trends)\b/i
const fields = ['title', 'excerpt', 'metaDescription', 'socialShare'] as const

export const datedYear: Check = {
  id: 'dated-year',
  severity: 'warning',
  scope: 'article',
  title: 'Years that are over',
  about:
    'What is said of “today” with a year in it (“In 2025, we see …”, “guide for 2025”) is out of date when the year is over.',
  check({ field, prose, now, data }) {
    const findings: RuleFinding[] = []
    const isOver = (year: string | undefined) => year !== undefined && Number(year) < now.getUTCFullYear()
    // Only articles of a desk: notes on a release are right to name their year.
    if (data.title === undefined) return findings
    for (const name of fields) {
      const found = field(name)
      const year = found ? yearOf(found.text) : undefined
      if (found && isOver(year)) findings.push({ from: found.from, to: found.to, message: messageOf(year) })
    }
    if (!/\b20\d\d\b/.test(prose)) return findings
    for (const { 0: sentence, 1: year, index } of prose.matchAll(present))
      if (isOver(year) && !past.test(sentence)) {
        const from = index + sentence.indexOf(year ?? '')
        findings.push({ from, to: from + 4, message: messageOf(year) })
      }
    return findings
  },
}

function yearOf(text: string): string | undefined {
  const found = guide.exec(text)
  return found?.[1] ?? found?.[2] ?? found?.[3]
}

function messageOf(year: string | undefined): string {
  return `${year} is over, and this speaks of it as of today.`
}
