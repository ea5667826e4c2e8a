// The other end of `examiner-thread.ts`: examines the files that it is asked for, beside the desk.
import type { MessagePort } from 'node:worker_threads'
import { countFindings } from '../../checks/check-article.ts'
import { readDismissals } from '../../checks/dismissals.ts'
import { digestText } from '../../checks/report/digest-in-turn.ts'
import type { DigestedArticle } from '../../checks/report/pile-keeper.ts'
import { deskFolderOf } from '../desk-records/desk-folder.ts'
import { countKey, keptDismissals } from '../desk-records/kept-dismissals.ts'
import { readFolderRules } from '../folder-checks.ts'
import type { CountedFile, ThreadAnswer, ThreadQuestion } from './examiner-thread.ts'
import { readSource } from './read-article-file.ts'

/** Answers for as long as the thread stands, by the rules that are in force as it begins. */
export async function answerCounts(port: MessagePort, root: string): Promise<void> {
  const { rules } = await readFolderRules(root)
  const folder = deskFolderOf(root)
  const count = (id: string): CountedFile | null => {
    const source = readSource(root, id)
    if (!source) return null
    const dismissals = keptDismissals(folder, id)
    const counts = countFindings(source.text, { rules, dismissals: readDismissals({ dismissals }) })
    return { key: countKey(source.version, dismissals), counts }
  }
  const digest = (id: string): DigestedArticle | null => {
    const file = readSource(root, id)
    return digestText(id, file && { version: file.version, source: file.text })
  }
  port.on('message', ({ wants, ids }: ThreadQuestion) => {
    if (wants === 'digests') port.postMessage(ids.map(digest))
    else port.postMessage({ examinerId: rules.id, files: ids.map(count) } satisfies ThreadAnswer)
  })
}
