import { describe, expect, test } from 'vitest'
import { doubleSpace } from '../../../src/checks/rules/double-space.ts'
import { fixed, messagesOf, pointsAt } from '../try-rule.ts'

describe('double-space', () => {
  test('leaves one, in text and headings', () => {
    const source = '##  A  Heading\n\nOne.  Two:   three\n\n* **Item:**  text\n'
    expect(fixed(doubleSpace, source)).toBe('## A Heading\n\nOne. Two: three\n\n* **Item:** text\n')
    expect(messagesOf(doubleSpace, source).filter(message => message.includes('heading'))).toHaveLength(2)
  })

  test.each([
    'A line break  \nhere\n',
    '*   an item\n1.  another\n- [ ]  a task\n',
    '| a    | b   |\n| :---- | --- |\n',
    'Code `a  b` and\n\n```\na  b\n```\n',
    '> quoted\n\n   indented\n',
  ])('leaves %j', source => expect(pointsAt(doubleSpace, source)).toEqual([]))
})
