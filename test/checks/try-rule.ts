// Runs one rule on a source, for its test: what it points at, and what its fixes make of it.
import { applyEdits } from '../../src/article/text-edit.ts'
import type { Check } from '../../src/checks/check.ts'
import { checkArticle } from '../../src/checks/check-article.ts'
import type { CheckSettings } from '../../src/checks/check-settings.ts'
import { createRuleSet } from '../../src/checks/rule-set.ts'

const now = new Date('2026-03-01T12:00:00Z')

/** The texts that the findings point at, in order. */
export function pointsAt(rule: Check, source: string, settings: CheckSettings = {}): string[] {
  return checkArticle(source, { now, rules: createRuleSet({ rules: [rule], settings }) }).map(
    ({ from, to }) => source.slice(from, to),
  )
}

export function messagesOf(rule: Check, source: string): string[] {
  return checkArticle(source, { now, rules: createRuleSet({ rules: [rule] }) }).map(({ message }) => message)
}

/** The source after every safe fix, or after every fix. */
export function fixed(rule: Check, source: string, { all = false } = {}): string {
  const fixes = checkArticle(source, { now, rules: createRuleSet({ rules: [rule] }) }).flatMap(
    ({ fix }) => fix ?? [],
  )
  return applyEdits(
    source,
    fixes.filter(({ isSafe }) => all || isSafe).flatMap(({ edits }) => edits),
  )
}

/** An article with these lines of front matter. */
export function withFields(lines: string, body = 'Text.\n'): string {
  return `---\n${lines}\n---\n${body}`
}
