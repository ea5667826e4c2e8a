import fc from 'fast-check'
import { expect, test } from 'vitest'
import { windowsNames } from '../../../src/screens/import-export/windows-names.ts'

test('every name is one that Windows takes, and no two are one to it', () => {
  const part = fc.string({ unit: fc.constantFrom(...'aA:?.con 1*|'), minLength: 1, maxLength: 6 })
  const ids = fc.uniqueArray(
    fc.array(part, { minLength: 1, maxLength: 2 }).map(parts => `${parts.join('/')}.md`),
  )
  fc.assert(
    fc.property(ids, list => {
      const { nameOf, changed } = windowsNames(list)
      const names = list.map(nameOf)
      for (const name of names)
        for (const each of name.split('/')) {
          expect(each).not.toMatch(/[<>:"|?*\\]|[. ]$/)
          expect(each).not.toMatch(/^(con|prn|aux|nul)(\.|$)/i)
        }
      expect(new Set(names.map(name => name.toLowerCase())).size).toBe(list.length)
      expect(changed).toBe(list.filter((id, index) => id !== names[index]).length)
    }),
  )
})

test('names that Windows takes stay as they are', () => {
  const { nameOf, changed } = windowsNames(['a b (1).md', 'console.md', 'news/zwei ü.md'])
  expect([nameOf('a b (1).md'), nameOf('console.md'), changed]).toEqual(['a b (1).md', 'console.md', 0])
})
