// The net under every edit: had an edit touched anything else, it would be caught here.
import { describe, expect, test } from 'vitest'
import { isOnlyChange } from '../../src/article/check-operation.ts'
import type { FieldOperation } from '../../src/article/field-operation.ts'
import { readYaml } from '../../src/article/yaml/read-yaml.ts'

const before = 'a: x\nn: 1.0\nl: [p, q]\nm: {k: v}\nt: "2024-01-05"\n'

function isAccepted(operation: FieldOperation, after: string, from = before): boolean {
  return isOnlyChange(readYaml(from).exact, readYaml(after).exact, operation)
}

describe('F2 F5 what an edit may change', () => {
  const set: FieldOperation = { kind: 'set', path: ['a'], value: 'y' }

  test.each<[name: string, operation: FieldOperation, after: string, isFine: boolean]>([
    ['the value alone', set, before.replace('x', 'y'), true],
    ['another value', set, before.replace('x', 'z'), false],
    ['a value of another kind', { ...set, value: '1' }, before.replace('x', '1'), false],
    ['a number printed anew', set, before.replace('x', 'y').replace('1.0', '1'), false],
    ['a text that became a number', set, before.replace('x', 'y').replace('"2024-01-05"', '2024'), false],
    ['a key that vanished', set, before.replace('x', 'y').replace('n: 1.0\n', ''), false],
    ['a key that came along', set, `${before.replace('x', 'y')}z: 1\n`, false],
    ['keys in another order', set, 'n: 1.0\na: y\nl: [p, q]\nt: "2024-01-05"\nm: {k: v}\n', false],
    ['an anchor that came along', set, before.replace('x', 'y').replace('[p', '[&p p'), false],
    ['a removed key', { kind: 'remove', path: ['a'] }, before.replace('a: x\n', ''), true],
    ['a key that is still there', { kind: 'remove', path: ['a'] }, before, false],
    ['a nested value', { kind: 'set', path: ['m', 'k'], value: 'w' }, before.replace('v}', 'w}'), true],
    [
      'a neighbour of a nested value',
      { kind: 'set', path: ['m', 'k'], value: 'w' },
      before.replace('v}', 'w, j: 1}'),
      false,
    ],
    ['an item', { kind: 'set', path: ['l', 1], value: 'r' }, before.replace('q', 'r'), true],
    ['the wrong item', { kind: 'set', path: ['l', 1], value: 'r' }, before.replace('p', 'r'), false],
    ['an inserted item', { kind: 'insert', path: ['l', 1], value: 'r' }, before.replace('p,', 'p, r,'), true],
    [
      'an item inserted elsewhere',
      { kind: 'insert', path: ['l', 1], value: 'r' },
      before.replace('q', 'q, r'),
      false,
    ],
    ['a removed item', { kind: 'remove', path: ['l', 0] }, before.replace('p, ', ''), true],
    ['the wrong removed item', { kind: 'remove', path: ['l', 0] }, before.replace(', q', ''), false],
  ])('%s: %o', (_name, operation, after, isFine) => {
    expect(isAccepted(operation, after)).toBe(isFine)
  })
})
