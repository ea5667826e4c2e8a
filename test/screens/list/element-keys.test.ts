// Rows keep their elements while they stay, and hand them on when they go.
import { describe, expect, test } from 'vitest'
import { ElementKeys } from '../../../src/screens/list/element-keys.ts'

const valuesOf = (keys: ReadonlyMap<string, number>) => [...keys.values()]

describe('the keys of rows', () => {
  test('are the same for the same rows, in any order', () => {
    const keys = new ElementKeys()
    const before = new Map(keys.assign(['a', 'b', 'c']))
    const after = keys.assign(['c', 'a', 'b'])
    for (const id of ['a', 'b', 'c']) expect(after.get(id)).toBe(before.get(id))
    expect(new Set(valuesOf(after)).size).toBe(3)
  })

  test('of rows that went are given to those that came', () => {
    const keys = new ElementKeys()
    const before = valuesOf(keys.assign(['a', 'b', 'c']))
    expect(valuesOf(keys.assign(['d', 'e', 'f']))).toEqual(before)
  })

  test('are never given twice, whether a row stays, comes or goes', () => {
    const keys = new ElementKeys()
    for (const ids of [['a', 'b'], ['b', 'c', 'd'], ['d', 'a'], ['a', 'b', 'c', 'd', 'e'], []])
      expect(new Set(valuesOf(keys.assign(ids))).size).toBe(ids.length)
  })

  test('of the row that has the focus is not given away', () => {
    const keys = new ElementKeys()
    const held = keys.assign(['a', 'b']).get('a')
    keys.hold('a')
    const after = keys.assign(['b', 'c'])
    expect(valuesOf(after)).not.toContain(held)
    keys.hold(null)
    expect(valuesOf(keys.assign(['d', 'e']))).toEqual(valuesOf(after))
  })
})
