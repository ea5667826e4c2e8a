// Two sources of one article, the earlier one and the later one, and what differs. Never throws.
import { compareBodies } from './compare/compare-bodies.ts'
import { compareHeads } from './compare/compare-heads.ts'
import type { ArticleComparison } from './compare/comparison.ts'
import { splitSource } from './split-source.ts'

export function compareArticles(before: string, after: string): ArticleComparison {
  const [old, now] = [splitSource(before).body, splitSource(after).body]
  const { fields, frontMatter, edits } = compareHeads(before, after)
  const bodies = compareBodies(before.slice(old.from), after.slice(now.from), now.from)
  return {
    before,
    after,
    fields,
    frontMatter,
    passages: bodies.passages,
    spacing: bodies.spacing,
    edits: [...edits, ...bodies.edits],
  }
}
