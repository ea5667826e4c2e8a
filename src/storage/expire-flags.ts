// Takes off the flags whose time on the front page is over. The server does it, or the app for a store without one.
import { isGalleyError } from '../article/galley-error.ts'
import type { ArticleStore } from './article-store.ts'
import { type ExpiredFlags, endedIds, expiredFlags, frontPageSetting, withoutEnded } from './front-page.ts'
import { changeKnownSetting, readKnownSetting } from './known-setting.ts'

/** The ids of the articles that were changed. One that somebody writes in this moment is left for the next time. */
export async function expireFlags(store: ArticleStore, now: Date): Promise<string[]> {
  const frontPage = await readKnownSetting(store, frontPageSetting)
  const ended = endedIds(frontPage, now)
  if (ended.length === 0) return []
  // The parser is loaded only when there is something to change.
  const { summarize } = await import('../article/summarize.ts')
  const settled = new Set<string>()
  const changed: string[] = []
  for (const id of ended) {
    const article = await store.read(id)
    const rows = article ? [{ id, ...summarize(article.source) }] : []
    const [expired] = expiredFlags(frontPage, rows, now)
    if (article && expired) {
      if (!(await takeOff(store, article, expired))) continue
      changed.push(id)
    }
    settled.add(id)
  }
  await changeKnownSetting(store, frontPageSetting, newest => withoutEnded(newest, settled, now))
  return changed
}

/** False when the article was changed by somebody else meanwhile. */
async function takeOff(
  store: ArticleStore,
  { source, version }: { source: string; version: string },
  { id, fields }: ExpiredFlags,
): Promise<boolean> {
  const { editFields } = await import('../article/edit-fields.ts')
  const { applyEdits } = await import('../article/text-edit.ts')
  const names = Object.keys(fields).join(' and ')
  try {
    await store.write(id, applyEdits(source, editFields(source, fields)), {
      ifVersion: version,
      reason: `The time as ${names} is over`,
    })
    return true
  } catch (error) {
    if (isGalleyError(error) && error.code === 'conflict') return false
    throw error
  }
}
