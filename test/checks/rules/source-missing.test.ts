import { describe, expect, test } from 'vitest'
import { sourceMissing } from '../../../src/checks/rules/source-missing.ts'
import { pointsAt } from '../try-rule.ts'

describe('source-missing', () => {
  test.each([
    ['Studies show that tea helps.', ['Studies show that']],
    ['About 80% of people drink tea.', ['80% of people']],
    ['As one expert put it, tea is warm.', ['As one expert put it']],
  ])('finds in %j', (source, places) => expect(pointsAt(sourceMissing, source)).toEqual(places))

  test.each([
    '[Studies](https://a.test) show that tea helps.',
    'About 80% of people drink tea, according to the Tea Board.',
    'Fill the cup to 80%.',
    'Studies show that tea helps.[^1]',
    'The survey by Gallup shows that 80% of people drink tea.',
  ])('leaves %j', source => expect(pointsAt(sourceMissing, source)).toEqual([]))
})
