import { describe, expect, test } from 'vitest'
import { quotedText } from '../../../src/checks/rules/quoted-text.ts'
import { fixed, pointsAt, withFields } from '../try-rule.ts'

describe('quoted-text', () => {
  test.each([
    [String.raw`socialShare: "\"It pays.\""`, 'socialShare: "It pays."'],
    [`title: '"Tea"'`, `title: 'Tea'`],
    ['excerpt: "“Tea for two”"', 'excerpt: "Tea for two"'],
  ])('takes the quotes off %s', (lines, clean) => {
    expect(pointsAt(quotedText, withFields(lines))).toHaveLength(1)
    expect(fixed(quotedText, withFields(lines))).toBe(withFields(clean))
    expect(pointsAt(quotedText, withFields(clean))).toEqual([])
  })

  test('in TOML too', () => {
    const source = '+++\ntitle = "\\"Tea\\""\n+++\n'
    expect(fixed(quotedText, source)).toBe('+++\ntitle = "Tea"\n+++\n')
  })

  test('a plain value is told and left to its writer', () => {
    const source = withFields('title: “Tea”')
    expect(pointsAt(quotedText, source)).toEqual(['“Tea”'])
    expect(fixed(quotedText, source)).toBe(source)
  })

  test.each([String.raw`title: "\"One\" and \"two\""`, 'title: "Tea"', 'title: The “best” tea'])(
    'leaves %s',
    lines => expect(pointsAt(quotedText, withFields(lines))).toEqual([]),
  )
})
