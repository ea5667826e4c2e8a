import { lineEndAt } from '../../article/split-source.ts'
import type { Check, RuleFinding } from '../check.ts'

const step = /^\*\*(?:Step|Phase|Day|Week|Part|Tip) \d+[^*\n]{0,80}\*\*[^\n]*$/gim

export const runTogetherSteps: Check = {
  id: 'run-together-steps',
  severity: 'note',
  scope: 'article',
  hasSafeFixes: true,
  title: 'Steps run together',
  about:
    'Lines that follow each other without an empty line become one paragraph: “Step 1 … Step 5” in one go.',
  check({ prose, source }) {
    const findings: RuleFinding[] = []
    if (!/^\*\*(?:Step|Phase|Day|Week|Part|Tip) 1/im.test(prose)) return findings
    for (const { 0: line, index } of prose.matchAll(step)) {
      const before = prose.slice(prose.lastIndexOf('\n', index - 2) + 1, index)
      // Two spaces or a backslash at the end of the line before break it already.
      if (index === 0 || !/^\*\*\S/.test(before) || /(?: {2}|\\)\r?\n$/.test(before)) continue
      findings.push({
        from: index,
        to: index + line.trimEnd().length,
        message: 'This step runs on in the paragraph of the one before.',
        fix: {
          title: 'Begin a paragraph',
          edits: [{ from: index, to: index, insert: lineEndAt(source, index) }],
          isSafe: true,
        },
      })
    }
    return findings
  },
}
