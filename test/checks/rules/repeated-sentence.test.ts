import { describe, expect, test } from 'vitest'
import { repeatedSentence } from '../../../src/checks/rules/repeated-sentence.ts'
import { pointsAt } from '../try-rule.ts'

describe('repeated-sentence', () => {
  test.each([
    [
      'The village has kept its meadows for two hundred years, and it means to go on.\n\nOther words. The village has kept its meadows for two hundred years, and it means to go on.\n',
      ['The village has kept its meadows for two hundred years, and it means to go on.'],
    ],
  ])('finds in %j', (source, places) => expect(pointsAt(repeatedSentence, source)).toEqual(places))

  test.each([
    'The village has kept its meadows for two hundred years, and it means to go on.\n\nOther words.\n',
    'Go on.\n\nGo on.\n',
    '- The village has kept its meadows for two hundred years, and it means to go on.\n- The village has kept its meadows for two hundred years, and it means to go on.\n',
    'Run the command below in the folder of your project, then open it: go.\n\nRun the command below in the folder of your project, then open it: go.\n',
  ])('leaves %j', source => expect(pointsAt(repeatedSentence, source)).toEqual([]))
})
