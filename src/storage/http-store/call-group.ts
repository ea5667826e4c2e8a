// Calls that are made in the same moment and go out as one request: a hundred small ones cost a browser, which has six
// lines to a server, far more than one of a hundred parts.

import { isGalleyError } from '../../article/galley-error.ts'

export interface CallGroupOptions<Item, Answer> {
  /** A call that nobody joined. */
  one: (item: Item) => Promise<Answer>
  /** Answers in the order of the items; what throws fails its item alone. */
  many: (items: readonly Item[]) => Promise<(() => Answer)[]>
  /** Most items of one request. */
  maxItems: number
  /** About how many characters an item takes; a request takes no more than `maxCharacters`, except a single item. */
  charactersOf: (item: Item) => number
}

interface Waiting<Item, Answer> {
  item: Item
  resolve: (answer: Answer) => void
  reject: (error: unknown) => void
}

const maxCharacters = 8_000_000

export function createCallGroup<Item, Answer>(options: CallGroupOptions<Item, Answer>) {
  let waiting: Waiting<Item, Answer>[] = []

  function sendAll(): void {
    const all = waiting
    waiting = []
    for (const part of parted(all, options)) void send(part, options)
  }
  return (item: Item): Promise<Answer> =>
    new Promise((resolve, reject) => {
      // Callers that go on at the same time come one after the other within this turn of the loop.
      if (waiting.length === 0) afterThisTurn(sendAll)
      waiting.push({ item, resolve, reject })
    })
}

/** A timer would do, but browsers hold the timers of hidden tabs back for a second and more. */
function afterThisTurn(task: () => void): void {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    port1.close()
    task()
  }
  port2.postMessage(null)
}

async function send<Item, Answer>(
  part: readonly Waiting<Item, Answer>[],
  { one, many }: CallGroupOptions<Item, Answer>,
): Promise<void> {
  const [first] = part
  if (first === undefined) return
  if (part.length === 1) return one(first.item).then(first.resolve, first.reject)
  try {
    const answers = await many(part.map(({ item }) => item))
    for (const [at, { resolve, reject }] of part.entries()) {
      try {
        resolve((answers[at] as () => Answer)())
      } catch (error) {
        reject(error)
      }
    }
  } catch (error) {
    // Too much for one request or one answer: nothing was done.
    if (isGalleyError(error) && error.code === 'too-large')
      for (const { item, resolve, reject } of part) await one(item).then(resolve, reject)
    else for (const { reject } of part) reject(error)
  }
}

function parted<Item, Answer>(
  all: readonly Waiting<Item, Answer>[],
  { maxItems, charactersOf }: CallGroupOptions<Item, Answer>,
): Waiting<Item, Answer>[][] {
  const parts: Waiting<Item, Answer>[][] = []
  let characters = 0
  for (const each of all) {
    const size = charactersOf(each.item)
    const part = parts.at(-1)
    if (part && part.length < maxItems && characters + size <= maxCharacters) {
      part.push(each)
      characters += size
    } else {
      parts.push([each])
      characters = size
    }
  }
  return parts
}
