// The groups in which people look for a rule, in the order in which a page lists them.
import { allRules } from './all-rules.ts'
import type { Severity } from './check.ts'
import { corpusRules } from './corpus/corpus-rules.ts'

/** What there is to say of a rule, of articles or of the pile. */
export interface RuleInWords {
  id: string
  /** As it comes. */
  severity: Severity
  title: string
  about: string
}

export interface RuleGroup {
  title: string
  rules: readonly RuleInWords[]
}

const groupsOfArticles = {
  'Text damage': [
    'mojibake',
    'replacement-character',
    'invisible-character',
    'leaked-prompt',
    'placeholder-link',
    'unclosed-fence',
    'unclosed-emphasis',
    'html-remains',
    'truncated-text',
  ],
  'Front matter': [
    'source-problem',
    'required-field',
    'field-length',
    'pixel-width',
    'excerpt-repeats-description',
    'description-end',
    'alt-repeats-title',
    'quoted-text',
    'repeated-keyword',
    'empty-keyword',
    'future-date',
    'reading-time',
    'credit-missing',
    'image-size',
  ],
  Structure: [
    'body-h1',
    'skipped-heading',
    'repeated-heading',
    'wall-of-text',
    'double-space',
    'run-together-steps',
    'list-fault',
    'table-fault',
    'image-without-alt',
    'repeated-image',
    'bare-url',
    'broken-anchor',
  ],
  Prose: [
    'dated-year',
    'worn-phrase',
    'template-title',
    'template-excerpt',
    'repeated-sentence',
    'readability',
    'source-missing',
  ],
} as const

export const ruleGroups: readonly RuleGroup[] = [
  ...Object.entries(groupsOfArticles).map(([title, ids]) => ({
    title,
    rules: ids.flatMap(id => allRules.filter(rule => rule.id === id)),
  })),
  { title: 'The whole pile', rules: corpusRules },
]
