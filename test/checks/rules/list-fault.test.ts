import { describe, expect, test } from 'vitest'
import { listFault } from '../../../src/checks/rules/list-fault.ts'
import { pointsAt } from '../try-rule.ts'

describe('list-fault', () => {
  test.each([
    ['1. a\n2. b\n4. c\n', ['4. c']],
    ['* a\n*\n* c\n', ['*']],
    ['• one\n• two\n', ['• one\n• two']],
    ['-one\n-two\n', ['-one\n-two']],
  ])('finds in %j', (source, places) => expect(pointsAt(listFault, source)).toEqual(places))

  test.each([
    '1. a\n2. b\n3. c\n',
    '1. a\n1. b\n1. c\n',
    '3. a\n4. b\n',
    '1. a\n   1. b\n   2. c\n2. d\n',
    '–Yes, she said.\n',
    '- a\n- b\n',
  ])('leaves %j', source => expect(pointsAt(listFault, source)).toEqual([]))
})
