import { describe, expect, test } from 'vitest'
import { canChangeStatus, statuses, statusMoveRefusal } from '../../src/article/status.ts'

describe('moving from status to status', () => {
  test('there is a reason exactly where the move is refused', () => {
    for (const from of [...statuses, 'needs-photo', ''])
      for (const to of statuses)
        expect(statusMoveRefusal(from, to) === null, `${from} to ${to}`).toBe(canChangeStatus(from, to))
  })

  test('the reason says where the article can go', () => {
    expect(statusMoveRefusal('new', 'published')).toBe(
      'An article cannot go from “New” to “Published”. It can go to Draft, In review or Archived.',
    )
  })
})
