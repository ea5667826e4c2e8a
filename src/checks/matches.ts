// Findings from the matches of a pattern.
import type { RuleFinding } from './check.ts'

/** One for each match; none where `messageFor` gives null. The pattern is global. */
export function matches(
  text: string,
  pattern: RegExp,
  messageFor: (found: RegExpExecArray) => string | null,
): RuleFinding[] {
  const findings: RuleFinding[] = []
  for (const found of text.matchAll(pattern)) {
    const message = messageFor(found)
    if (message !== null) findings.push({ from: found.index, to: found.index + found[0].length, message })
  }
  return findings
}
