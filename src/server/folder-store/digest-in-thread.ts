// Digests of a folder's files from a second thread. It begins when it is first asked, and ends when nobody asks any more.
import { realpathSync } from 'node:fs'
import type { DigestArticles } from '../../checks/report/pile-keeper.ts'
import type { ExaminerThread } from './examiner-thread.ts'

const idleMs = 10_000

/** Rejects when the thread cannot be had or is gone. One question at a time. */
export function digestInThread(open: (root: string) => ExaminerThread, folder: string): DigestArticles {
  let thread: ExaminerThread | null = null
  let timer: NodeJS.Timeout | undefined

  function close(): void {
    void thread?.close()
    thread = null
  }

  return async ids => {
    clearTimeout(timer)
    try {
      thread ??= open(realpathSync(folder))
      return await thread.digest(ids)
    } catch (error) {
      close()
      throw error
    } finally {
      timer = setTimeout(close, idleMs)
      timer.unref()
    }
  }
}
