// The safe fixes of one rule as a change of many articles.

import { GalleyError } from '../../../article/galley-error.ts'
import type { TextEdit } from '../../../article/text-edit.ts'
import { maxCheckedCharacters } from '../../../checks/check.ts'
import { checkArticle } from '../../../checks/check-article.ts'
import type { CheckSettings } from '../../../checks/check-settings.ts'
import { readDismissals, splitDismissed } from '../../../checks/dismissals.ts'
import { fixSafely, wantsOpen } from '../../../checks/fix-safely.ts'
import { createRuleSet } from '../../../checks/rule-set.ts'

export interface RuleFix {
  kind: 'fix-rule'
  rule: string
  /** Of the rule. */
  title: string
  /** What the checks go by. */
  settings?: CheckSettings
}

export interface FixedArticle {
  edits: TextEdit[]
  /** What it finds that no safe fix mends, without what was dismissed. */
  left: number
}

/** Throws `invalid` for what is too long to be checked. */
export function createRuleFixer({ rule, settings = {} }: RuleFix, now = new Date()) {
  const inForce = createRuleSet({ settings })
  const rules = { rules: inForce.rules.filter(each => each.rule.id === rule) }
  return (source: string, kept: unknown): FixedArticle => {
    if (source.length > maxCheckedCharacters)
      throw new GalleyError('invalid', 'This article is too long to be checked.')
    const dismissals = readDismissals({ dismissals: kept })
    const mended = fixSafely(source, { rules, now, wants: wantsOpen(source, dismissals) })
    const found = checkArticle(mended.source, { rules, now })
    return { edits: mended.edits, left: splitDismissed(mended.source, found, dismissals).open.length }
  }
}
