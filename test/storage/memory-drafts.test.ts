// The keeper of the tests promises what the browser's does.
import { beforeEach } from 'vitest'
import { createMemoryDrafts } from '../../src/storage/memory-drafts.ts'
import { describeDraftKeeper } from './describe-draft-keeper.ts'

let drafts = createMemoryDrafts()
beforeEach(() => {
  drafts = createMemoryDrafts()
})

describeDraftKeeper('drafts in memory', () => drafts)
