// When a draft is written to the device: soon after a key, while typing goes on, and off its path. A key costs a look
// at a timer and nothing else.
import { isGalleyError } from '../../../article/galley-error.ts'
import type { DraftKeeper, DraftName, KeptDraft } from '../../../storage/draft-keeper.ts'

/** From a key to the write of it. Not put off by the keys after it; with the write itself it must stay under a second. */
const waitMs = 300
/** A device that takes longer is one that does not keep up. */
const lateMs = 2_000

interface DraftWriterOptions {
  keeper: DraftKeeper
  name: DraftName
  /** What to keep; null when nothing differs from the file. */
  take(): KeptDraft | null
  /** Why nothing is kept, for people; '' when it is. */
  onProblem(problem: string): void
}

export interface DraftWriter {
  /** Something was typed. */
  plan(): void
  /** Hands over at once what there is; to be called when the page may end. */
  flush(): Promise<void>
  /** Keeps this under the writer's own name, from where it is written on, or removed. */
  adopt(draft: KeptDraft): Promise<void>
}

export function createDraftWriter({ keeper, name, take, onProblem }: DraftWriterOptions): DraftWriter {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  let isAgain = false
  let isKept = false

  const write = async () => {
    const draft = take()
    if (!draft && !isKept) return
    const late = setTimeout(() => onProblem('This browser’s storage does not answer.'), lateMs)
    try {
      if (draft) {
        isKept = true
        await keeper.keep(draft)
      } else {
        await keeper.remove(name)
        isKept = false
      }
      onProblem('')
    } catch (error) {
      if (!isGalleyError(error)) throw error
      onProblem(error.message)
    } finally {
      clearTimeout(late)
    }
  }

  const start = () => {
    timer = undefined
    isAgain = false
    // One at a time: a slow device gets the newest text, not all of them.
    if (running) {
      isAgain = true
      return
    }
    running = write().finally(() => {
      running = null
      if (isAgain) start()
    })
  }

  return {
    plan() {
      timer ??= setTimeout(start, waitMs)
    },
    flush() {
      clearTimeout(timer)
      timer = undefined
      return write()
    },
    adopt(draft) {
      isKept = true
      return keeper.keep({ ...draft, ...name })
    },
  }
}
