import { describe, expect, test } from 'vitest'
import { readability } from '../../../src/checks/rules/readability.ts'
import { pointsAt } from '../try-rule.ts'

describe('readability', () => {
  test.each([
    [
      'Organisationsübergreifende Verantwortlichkeitszuordnungen beeinträchtigen grundsätzlich unternehmensinterne Entscheidungsfindungsprozesse nachhaltig. '.repeat(
        40,
      ),
      [
        'Organisationsübergreifende Verantwortlichkeitszuordnungen beeinträchtigen grundsätzlich unternehmensinterne Entscheidungsfindungsprozesse nachhaltig. '
          .repeat(40)
          .trim(),
      ],
    ],
  ])('finds in %j', (source, places) => expect(pointsAt(readability, source)).toEqual(places))

  test.each([
    'The cat sat on the mat and saw the rain come down. '.repeat(40),
    'Organisationsübergreifende Verantwortlichkeitszuordnungen beeinträchtigen grundsätzlich unternehmensinterne Entscheidungsfindungsprozesse nachhaltig. '.repeat(
      2,
    ),
    '今天天气很好。'.repeat(500),
  ])('leaves %j', source => expect(pointsAt(readability, source)).toEqual([]))
})
