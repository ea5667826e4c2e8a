// Conflicts as the merge view shows them.
import { expect, test } from 'vitest'
import { mergeSources } from '../../../src/article/merge-sources.ts'
import { mergePlaces } from '../../../src/screens/editor/conflict/merge-places.ts'

test('levels, keywords and flags stand in words, not as the file writes them', () => {
  const source = (levels: string, words: string, flag: boolean) =>
    `---\ncategories:\n  - {type: exact, name: ${levels}}\nkeywords: [${words}]\ntrending: ${flag}\n---\n\nText.\n`
  const merged = mergeSources(
    source('Tea', 'tea', false).replace('trending: false\n', ''),
    source('Green tea', 'cup, pot', false),
    source('Black tea', 'pan', true),
  )
  expect(mergePlaces(merged).map(({ name, mine, theirs }) => [name, mine, theirs])).toEqual([
    ['Category levels', 'exact: Green tea', 'exact: Black tea'],
    ['Keywords', 'cup, pot', 'pan'],
    ['Trending', 'Off', 'On'],
  ])
})
