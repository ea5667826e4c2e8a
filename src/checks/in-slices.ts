// Long work beside other work: a few milliseconds at a time, with a rest in which others get their turn.

const sliceMs = 8
const restMs = 4

/** A clock for one piece of work: `rest` waits when the slice is over. */
export function createSlices() {
  let end = performance.now() + sliceMs
  return {
    async rest(): Promise<void> {
      if (performance.now() < end) return
      await new Promise(resolve => setTimeout(resolve, restMs))
      end = performance.now() + sliceMs
    },
  }
}

/** Does all steps; `onStep` is told of each. */
export async function inSlices<Result>(
  steps: Generator<void, Result>,
  onStep: () => void = () => {},
): Promise<Result> {
  const slices = createSlices()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    onStep()
    await slices.rest()
  }
}
