// A second thread that examines articles: a pile is read on another core, and the desk goes on answering.
import { Worker } from 'node:worker_threads'
import type { DigestedArticle } from '../../checks/report/pile-keeper.ts'
import type { FindingCounts } from '../../storage/article-store.ts'

export interface CountedFile {
  /** Of the version, and of what was dismissed in it. */
  key: string
  counts: FindingCounts
}

export interface ThreadQuestion {
  wants: 'counts' | 'digests'
  ids: readonly string[]
}

export interface ThreadAnswer {
  /** The rules that counted. */
  examinerId: string
  /** As they were asked for; null for what cannot be read. */
  files: readonly (CountedFile | null)[]
}

export interface ExaminerThread {
  /** Of files as they are on the disk now; one question at a time. Rejects when the thread is gone. */
  count(ids: readonly string[]): Promise<ThreadAnswer>
  /** What the checks of the whole pile keep of them; null for what cannot be read or is too long. */
  digest(ids: readonly string[]): Promise<readonly (DigestedArticle | null)[]>
  close(): Promise<void>
}

/** `script` runs `answerCounts` when it is no main thread; `root` is the folder. */
export function openExaminerThread(script: URL, root: string): ExaminerThread {
  const worker = new Worker(script, { workerData: { root } })
  // The desk closes without waiting for it.
  worker.unref()
  const gone = new Promise<never>((_, reject) => {
    worker.once('error', reject)
    worker.once('exit', code => reject(new Error(`The thread ended with ${code}.`)))
  })
  // Whoever asks hears of it; when nobody does, nobody needs to.
  gone.catch(() => undefined)
  const ask = <Answer>(question: ThreadQuestion): Promise<Answer> => {
    const answer = new Promise<Answer>(resolve => worker.once('message', resolve))
    worker.postMessage(question)
    return Promise.race([answer, gone])
  }
  return {
    count: ids => ask<ThreadAnswer>({ wants: 'counts', ids }),
    digest: ids => ask<readonly (DigestedArticle | null)[]>({ wants: 'digests', ids }),
    async close() {
      await worker.terminate()
    },
  }
}
