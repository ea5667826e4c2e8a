import { expect, test } from 'vitest'
import { listQuery } from '../../../src/screens/list/list-query.ts'

test('what others hang on to an address never reaches the store', () => {
  const address = { status: 'new', q: ' spoke ', utm_source: 'mail', fault: 'slow' }
  expect(listQuery(address)).toEqual({ status: 'new', q: 'spoke' })
})
