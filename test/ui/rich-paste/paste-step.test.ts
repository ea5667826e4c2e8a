// Where pasted Markdown goes.
import { expect, test } from 'vitest'
import { carryRange, pasteStep } from '../../../src/ui/rich-paste/paste-step.ts'
import { used } from '../markdown-editor/marked-text.ts'

test.each([
  ['a ¦ b', '**x**', 'a **x**¦ b'],
  ['[[a]] b', 'x\n\ny', 'x\n\ny¦ b'],
  ['a¦', '- x\n- y', 'a\n\n- x\n- y¦'],
  ['a¦b', '- x', 'a\n\n- x¦\n\nb'],
  ['a\n¦\nb', '## x\n\ny', 'a\n\n## x\n\ny¦\n\nb'],
  ['- ¦', '- x\n- y', '- x\n- y¦'],
  ['> a¦', 'x\n\ny', '> ax\n>\n> y¦'],
  ['- a ¦', 'x\n\n```\ny\n```', '- a x\n\n  ```\n  y\n  ```¦'],
  ['1. a¦', '| x |\n| - |', '1. a\n\n   | x |\n   | - |¦'],
])('%j takes %j as %j', (before, markdown, after) => {
  expect(used((text, at) => pasteStep(text, at, markdown), before)).toBe(after)
})

test('a range is found again after something was typed elsewhere', () => {
  expect(carryRange('abc', 'xabc', { from: 1, to: 2 })).toEqual({ from: 2, to: 3 })
  expect(carryRange('abc', 'abcx', { from: 1, to: 2 })).toEqual({ from: 1, to: 2 })
  expect(carryRange('abc', 'axc', { from: 0, to: 2 })).toBeNull()
})
