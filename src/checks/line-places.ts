// Offsets of a source as lines and columns, both from 1; columns in UTF-16 units.

export interface LinePlace {
  line: number
  column: number
}

/** For many offsets in any order. */
export function createLinePlaces(source: string): (offset: number) => LinePlace {
  const starts = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return offset => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}
