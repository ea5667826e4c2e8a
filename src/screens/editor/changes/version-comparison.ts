// What two versions differ in, both as it is read and line by line. Pure, so that a worker can do it.
import { compareLines, type LineComparison } from '../../../article/compare/compare-lines.ts'
import type { ArticleComparison } from '../../../article/compare/comparison.ts'
import { compareArticles } from '../../../article/compare-articles.ts'

export interface VersionComparison {
  article: ArticleComparison
  lines: LineComparison
}

export function compareVersions(before: string, after: string): VersionComparison {
  return { article: compareArticles(before, after), lines: compareLines(before, after) }
}
