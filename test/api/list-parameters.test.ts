// What a query looks like as URL parameters, and what the API says of parameters that do not fit.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listParameters } from '../../src/storage/http-store/request-parts.ts'
import { listParametersSchema } from '../../src/storage/wire-requests.ts'
import { pileQueries } from '../contract/pile.ts'

test('a query comes out of its parameters as it went in', () => {
  fc.assert(
    fc.property(pileQueries, query => {
      const parameters = Object.fromEntries(listParameters(query))
      expect(listParametersSchema.parse(parameters)).toEqual(query)
    }),
  )
})

test.each([
  { wordsMin: '-1' },
  { wordsMax: 'many' },
  { sameSlug: 'maybe' },
  { facets: 'category,secrets' },
  { facetText: 'x'.repeat(201) },
])('%o is refused', parameters => {
  expect(listParametersSchema.safeParse(parameters).success).toBe(false)
})
