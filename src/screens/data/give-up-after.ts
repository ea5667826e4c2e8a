// An end to waiting for an answer that does not come.
import { GalleyError } from '../../article/galley-error.ts'

/** The answer, or `unavailable` after this time. What was asked for goes on, and may be done yet. */
export async function giveUpAfter<Answer>(timeMs: number, answer: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = new Promise<never>((_resolve, reject) => {
    const message = 'The desk has waited long for an answer, so this may not be saved. Try again.'
    timer = setTimeout(() => reject(new GalleyError('unavailable', message)), timeMs)
  })
  try {
    return await Promise.race([answer, end])
  } finally {
    clearTimeout(timer)
  }
}
