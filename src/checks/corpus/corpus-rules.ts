// What the checks of a whole pile look for. They say it in words here; `corpus-checks.ts` finds it.
import type { RuleFinding, Severity } from '../check.ts'

export interface CorpusRule {
  id: CorpusRuleId
  severity: Severity
  scope: 'corpus'
  title: string
  about: string
}

export interface CorpusFinding extends RuleFinding {
  rule: CorpusRuleId
  severity: Severity
  /** The other articles that it is about, some of them when there are many. */
  others: readonly string[]
}

const rules = {
  'same-slug': [
    'error',
    'Slugs used twice',
    'Two articles have one address, so readers get only one of them.',
  ],
  'slug-file-name': [
    'note',
    'Slug and file name differ',
    'Whoever looks for the file of an article finds it by its slug.',
  ],
  'same-title': [
    'warning',
    'Titles used twice',
    'Two articles have the same title: readers and search engines cannot tell them apart.',
  ],
  'near-duplicate': [
    'warning',
    'Nearly the same text',
    'Most of the words in a row are those of another article. Keep one of them.',
  ],
  'recurring-paragraph': [
    'note',
    'Paragraphs that recur',
    'The same long paragraph stands in three articles or more.',
  ],
  'shared-image': [
    'note',
    'One image for many articles',
    'The same photo leads or stands in four articles or more.',
  ],
  'template-family': ['note', 'Titles of one family', 'Five titles or more are alike but for their subject.'],
  'orphan-category': [
    'note',
    'Categories with one article',
    'A category that only one article has leads readers nowhere. Perhaps it is misspelt.',
  ],
  'unknown-category': [
    'warning',
    'Categories not in the list',
    'The category is not one of those that the site knows.',
  ],
  'too-many-trending': [
    'note',
    'Everything is trending',
    'When a large share of all articles is trending, none is.',
  ],
  'broken-pile-link': ['error', 'Links to no article', 'A link to an article of this pile leads to none.'],
} as const satisfies Record<string, readonly [Severity, string, string]>

export type CorpusRuleId = keyof typeof rules

export const corpusRules: readonly CorpusRule[] = Object.entries(rules).map(
  ([id, [severity, title, about]]) => ({
    id: id as CorpusRuleId,
    severity,
    scope: 'corpus',
    title,
    about,
  }),
)
