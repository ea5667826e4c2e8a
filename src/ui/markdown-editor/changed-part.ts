// The one stretch in which two texts differ.

export interface ChangedPart {
  /** Of the text before. */
  from: number
  to: number
  /** What stands there now. */
  insert: string
}

export function changedPart(before: string, next: string): ChangedPart {
  const most = Math.min(before.length, next.length)
  let from = 0
  while (from < most && before.charCodeAt(from) === next.charCodeAt(from)) from += 1
  let end = 0
  while (
    end < most - from &&
    before.charCodeAt(before.length - 1 - end) === next.charCodeAt(next.length - 1 - end)
  )
    end += 1
  return { from, to: before.length - end, insert: next.slice(from, next.length - end) }
}
