import fc from 'fast-check'
import { expect, test } from 'vitest'
import { similarNames } from '../../src/article/similar-names.ts'

const counted = (names: string[]) => names.map((name, at) => ({ name, count: names.length - at }))
const groupsOf = (...names: string[]) =>
  similarNames(counted(names)).map(group => group.map(({ name }) => name))

test.each([
  ['case', 'Night trains', 'night trains'],
  ['accents', 'Café culture', 'Cafe culture'],
  ['punctuation', 'e-commerce', 'E commerce'],
  ['and', 'Food & Drink', 'Food and Drink'],
  ['apostrophes', "Children's books", 'Childrens book'],
  ['plural', 'Railway', 'Railways'],
  ['plural in -ies', 'Grocery', 'Groceries'],
  ['a letter more', 'Gardening', 'Gardeniing'],
  ['a letter less', 'Environment', 'Enviroment'],
  ['another letter', 'Technology', 'Technologi'],
  ['neighbours swapped', 'Bicycle', 'Biyccle'],
])('finds names that differ by %s', (_, ...pair) => {
  expect(groupsOf(...pair)).toEqual([pair])
})

test.each([
  ['years', 'Budget 2024', 'Budget 2025'],
  ['short words', 'Cat', 'Car'],
  ['two letters', 'Banking', 'Ranging'],
  ['signs alone', '!!', '??'],
])('leaves apart %s', (_, ...pair) => {
  expect(groupsOf(...pair)).toEqual([])
})

test('the name with most articles comes first, and no chain joins what is far apart', () => {
  expect(groupsOf('planting', 'planning', 'panning')).toEqual([['planting', 'planning']])
})

test('no name is in two groups, whatever the order they come in', () => {
  const entries = fc.uniqueArray(
    fc.record({
      name: fc.string({ unit: fc.constantFrom('a', 'B', 's', '-', '1'), maxLength: 9 }),
      count: fc.nat(9),
    }),
    { selector: ({ name }) => name },
  )
  fc.assert(
    fc.property(entries, list => {
      const groups = similarNames(list)
      const all = groups.flat()
      expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
      for (const group of groups) expect(group[0]?.count).toBe(Math.max(...group.map(({ count }) => count)))
      expect(similarNames(list.toReversed())).toEqual(groups)
    }),
  )
})
