import { expect, test } from 'vitest'
import { allRules } from '../../src/checks/all-rules.ts'
import { corpusRules } from '../../src/checks/corpus/corpus-rules.ts'
import { ruleGroups } from '../../src/checks/rule-groups.ts'

test('each rule stands in one group', () => {
  const grouped = ruleGroups.flatMap(({ rules }) => rules.map(({ id }) => id))
  const all = [...allRules, ...corpusRules].map(({ id }) => id)
  expect(grouped.toSorted()).toEqual(all.toSorted())
})
