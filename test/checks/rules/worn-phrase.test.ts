import { describe, expect, test } from 'vitest'
import { wornPhrase } from '../../../src/checks/rules/worn-phrase.ts'
import { pointsAt } from '../try-rule.ts'

describe('worn-phrase', () => {
  test.each([
    ["In today's fast-paced world, tea helps.", ["In today's fast-paced world"]],
    ['Unlock the full potential of tea.', ['Unlock the full potential']],
  ])('finds in %j', (source, places) => expect(pointsAt(wornPhrase, source)).toEqual(places))

  test.each([
    'Tea helps in the world of today.',
    'The full potential of the site is used.',
    "`In today's fast-paced world`",
    'We delve into the code.',
  ])('leaves %j', source => expect(pointsAt(wornPhrase, source)).toEqual([]))
})
