// Long work on the page's own thread, with pauses in which the page draws and answers.

/** What it gives is awaited often, and pauses when the last pause is long enough ago. */
export function createBreather(stepMs = 12): () => Promise<void> {
  let end = performance.now() + stepMs
  return async () => {
    if (performance.now() < end) return
    await new Promise(resolve => setTimeout(resolve))
    end = performance.now() + stepMs
  }
}
