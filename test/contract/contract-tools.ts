// What the contract cases share: small articles, expected failures, waiting for events.
import { expect } from 'vitest'
import { type ErrorCode, GalleyError, isGalleyError } from '../../src/article/galley-error.ts'
import type { ArticleStore, Examiner, StoredArticle } from '../../src/storage/article-store.ts'

/** An article with these front-matter fields, each on one line. */
export function makeSource(fields: Record<string, unknown>, body = 'Text.\n'): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
  return `---\n${lines.join('')}---\n\n${body}`
}

/** What a store under test is given: whoever writes “pepper” is warned, for each that is dismissed once less, and “ERROR” is one. */
export const contractExaminer: Examiner = {
  id: 'contract',
  examine: (source, dismissals) => {
    const dismissed = Array.isArray(dismissals) ? dismissals.length : 0
    const errors = timesIn(source, 'ERROR')
    const warnings = Math.max(0, timesIn(source, 'pepper') - dismissed)
    const rules = {
      ...(errors > 0 && { 'no-error': errors }),
      ...(warnings > 0 && { 'no-pepper': warnings }),
    }
    return { errors, warnings, notes: 0, rules }
  },
}

function timesIn(source: string, word: string): number {
  return source.split(word).length - 1
}

/** Waits until the store has counted the findings of every article. */
export async function untilExamined(store: ArticleStore): Promise<void> {
  const isDone = async () => (await store.list({ limit: 1_000 })).items.every(row => row.findings)
  await until(isDone, 'all articles to be examined')
}

export function writeNew(store: ArticleStore, id: string, source: string): Promise<StoredArticle> {
  return store.write(id, source, { ifAbsent: true })
}

/** The error of a call that must fail with this code. */
export async function expectFailure(call: () => Promise<unknown>, code: ErrorCode): Promise<GalleyError> {
  const outcome = await call().then(
    () => 'it was done',
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(GalleyError)
  if (!isGalleyError(outcome)) throw outcome
  expect(outcome.code).toBe(code)
  return outcome
}

/** Waits until `check` is true; fails after five seconds, long past any promise of the contract. */
export async function until(check: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 5_000
  while (!(await check())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}.`)
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}
