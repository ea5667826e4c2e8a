import { describe, expect, test } from 'vitest'
import { leakedPrompt } from '../../../src/checks/rules/leaked-prompt.ts'
import { pointsAt, withFields } from '../try-rule.ts'

describe('leaked-prompt', () => {
  test.each([
    ['**Social Snippet:** Read this now.', '**Social Snippet:** Read this now.'],
    ['Text.\n\nImage Prompt: a graph', 'Image Prompt: a graph'],
    ['Call [Insert phone number here] today.', '[Insert phone number here]'],
    ['As an AI language model, I have no view.', 'As an AI language model'],
    ['Sure, here is the article.', 'Sure, here is'],
  ])('finds it in %j', (source, place) => expect(pointsAt(leakedPrompt, source)).toEqual([place]))

  test('finds it in a field', () => {
    expect(pointsAt(leakedPrompt, withFields('excerpt: "Welcome to [Your Company]"'))).toEqual([
      '[Your Company]',
    ])
  })

  test.each([
    'She works as an AI engineer.',
    'Press [Insert](https://site.test/keys) to go on.',
    'A social snippet is what a card shows.',
    'In code: `[Insert name]` stays.',
    'The meta description: what search engines show, is short.',
  ])('leaves %j', source => expect(pointsAt(leakedPrompt, source)).toEqual([]))
})
