// Whether something is done in a moment: what takes longer is told of by a later answer.

const patienceMs = 250

export async function soon(task: Promise<unknown>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<false>(resolve => {
    timer = setTimeout(() => resolve(false), patienceMs)
  })
  const inTime = await Promise.race([task.then(() => true), tooLate])
  clearTimeout(timer)
  return inTime
}
