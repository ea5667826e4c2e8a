// The contract of the store port: every adapter passes these cases. To try your own adapter:
//
//   import { describeArticleStore } from '../contract/article-store-contract.ts'
//
//   describeArticleStore('my store', async () => {
//     const place = await makeAnEmptyPlace()
//     return {
//       store: await openMyStore(place, { examiner: contractExaminer }),
//       reopen: () => openMyStore(place),                          // when capabilities.durable
//       writeElsewhere: (id, source) => place.write(id, source),   // when capabilities.watchesOthers
//       dispose: () => place.delete(),                             // also closes what was opened
//     }
//   })
import { describe, test } from 'vitest'
import { deskCases } from './cases/desk-cases.ts'
import { durabilityCases } from './cases/durability-cases.ts'
import { errorCases } from './cases/error-cases.ts'
import { exactBytesCases } from './cases/exact-bytes-cases.ts'
import { idCases } from './cases/id-cases.ts'
import { listCases } from './cases/list-cases.ts'
import { mediaCases } from './cases/media-cases.ts'
import { pagingCases } from './cases/paging-cases.ts'
import { revisionCases } from './cases/revision-cases.ts'
import { searchCases } from './cases/search-cases.ts'
import { settingCases } from './cases/setting-cases.ts'
import { versionCases } from './cases/version-cases.ts'
import { watchCases } from './cases/watch-cases.ts'
import { type ArticleStoreCase, type MakeStore, runCase } from './store-case.ts'

export const articleStoreCases: readonly ArticleStoreCase[] = [
  ...exactBytesCases,
  ...versionCases,
  ...revisionCases,
  ...listCases,
  ...searchCases,
  ...pagingCases,
  ...durabilityCases,
  ...watchCases,
  ...idCases,
  ...errorCases,
  ...deskCases,
  ...settingCases,
  ...mediaCases,
]

export interface ContractOptions {
  /** Case title → why this adapter cannot be held to it. The reason is printed with the skipped case. */
  leftOut?: Readonly<Record<string, string>>
  timeoutMs?: number
}

export function describeArticleStore(
  name: string,
  makeStore: MakeStore,
  options: ContractOptions = {},
): void {
  const { leftOut = {}, timeoutMs = 30_000 } = options
  const unknownTitles = Object.keys(leftOut).filter(
    title => !articleStoreCases.some(one => one.title === title),
  )
  if (unknownTitles.length > 0) throw new Error(`No contract case is called: ${unknownTitles.join('; ')}`)

  describe(`${name} keeps the store contract`, () => {
    for (const one of articleStoreCases) {
      test(one.title, { timeout: timeoutMs }, async ({ skip }) => {
        const reason = leftOut[one.title]
        if (reason) skip(reason)
        const outcome = await runCase(one, makeStore)
        if (outcome === 'left out') skip(`The store does not declare “${one.needs}”.`)
      })
    }
  })
}
