import { describe, expect, test } from 'vitest'
import { runTogetherSteps } from '../../../src/checks/rules/run-together-steps.ts'
import { fixed, pointsAt } from '../try-rule.ts'

describe('run-together-steps', () => {
  test('begins a paragraph with each, with the line ends of the file', () => {
    const source = '**Step 1:** Look.\r\n**Step 2:** Ask.\r\n**Step 3:** Tell.\r\n'
    const apart = '**Step 1:** Look.\r\n\r\n**Step 2:** Ask.\r\n\r\n**Step 3:** Tell.\r\n'
    expect(fixed(runTogetherSteps, source)).toBe(apart)
    expect(pointsAt(runTogetherSteps, apart)).toEqual([])
  })

  test.each([
    '**Step 1:** Look.\n\n**Step 2:** Ask.\n',
    '**Step 1:** Look.  \n**Step 2:** Ask.\n',
    '- **Step 1:** Look.\n- **Step 2:** Ask.\n',
    '**Step 1:** Look.\nMore of it.\n',
  ])('leaves %j', source => expect(pointsAt(runTogetherSteps, source)).toEqual([]))
})
