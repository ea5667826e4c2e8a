// An end to waiting for an answer that does not come.
import { GalleyError } from '../../article/galley-error.ts'

/** The answer, or `unavailable` after this time. What was asked for goes on, and may be done yet. */
export async function giveUpAfter<Answer>(timeMs: number, answer: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = new Promise<never>((_resolve, reject) => {
    const message =
      'No answer came in half a minute. Save again: should the first have arrived, nothing is written twice.'
    timer = setTimeout(() => reject(new GalleyError('unavailable', message)), timeMs)
  })
  try {
    return await Promise.race([answer, end])
  } finally {
    clearTimeout(timer)
  }
}
