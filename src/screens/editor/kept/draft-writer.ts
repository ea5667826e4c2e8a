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
  /** Something was typed, or is based on another version now. */
  plan(): void
  /** A draft came or went somewhere: one that is typed here and that somebody removed is kept again. */
  look(): Promise<void>
  /** Hands over at once what there is; to be called when the page may end. */
  flush(): Promise<void>
  /** Keeps this under the writer's own name, from where it is written on, or removed. */
  adopt(draft: KeptDraft): Promise<void>
  /** What is kept is not wanted any more. Throws what the keeper does. */
  drop(): Promise<void>
}

export function createDraftWriter({ keeper, name, take, onProblem }: DraftWriterOptions): DraftWriter {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  let isAgain = false
  let isKept = false
  /** Whether anything came since the last write. */
  let isNew = false

  const keep = async (draft: KeptDraft) => {
    isKept = true
    isNew = false
    try {
      await keeper.keep(draft)
    } catch (error) {
      isNew = true
      throw error
    }
  }
  const remove = async () => {
    // Before it is done: what is kept meanwhile is kept after it.
    isKept = false
    try {
      await keeper.remove(name)
    } catch (error) {
      isKept = true
      throw error
    }
  }
  const write = async () => {
    const draft = take()
    if (draft ? !isNew : !isKept) return
    const late = setTimeout(() => onProblem('This browser’s storage does not answer.'), lateMs)
    try {
      await (draft ? keep(draft) : remove())
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

  const plan = () => {
    isNew = true
    timer ??= setTimeout(start, waitMs)
  }

  return {
    plan,
    async look() {
      if (!isKept) return
      const rows = await keeper.list().catch(() => null)
      // A device that does not answer is told of at the next key.
      if (rows && isKept && !rows.some(({ id, tab }) => id === name.id && tab === name.tab)) plan()
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
    drop() {
      clearTimeout(timer)
      timer = undefined
      return remove()
    },
  }
}
