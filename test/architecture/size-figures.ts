// How long files and functions are, and how long they may be.
import type { SourceFile } from './read-source-file.ts'

export const ceilings = {
  fileMedian: 80,
  file95th: 250,
  fileLongest: 400,
  function95th: 60,
  functionLongest: 120,
}

export type SizeFigures = Record<keyof typeof ceilings, number>

export function sizeFigures(files: readonly SourceFile[]): SizeFigures {
  const fileLines = files.map(file => file.lines)
  const functionLines = files.flatMap(file => file.functions.map(each => each.lines))
  return {
    fileMedian: quantile(fileLines, 0.5),
    file95th: quantile(fileLines, 0.95),
    fileLongest: quantile(fileLines, 1),
    function95th: quantile(functionLines, 0.95),
    functionLongest: quantile(functionLines, 1),
  }
}

/** What is too long, as sentences: the figures past their ceilings, then each file and function past its own. */
export function sizeBreaches(files: readonly SourceFile[]): string[] {
  const figures = sizeFigures(files)
  const names = Object.keys(ceilings) as (keyof typeof ceilings)[]
  return [
    ...names
      .filter(name => figures[name] > ceilings[name])
      .map(name => `${name} is ${figures[name]} lines, at most ${ceilings[name]}`),
    ...files
      .filter(file => file.lines > ceilings.fileLongest)
      .map(file => `${file.path} has ${file.lines} lines`),
    ...files.flatMap(file =>
      file.functions
        .filter(each => each.lines > ceilings.functionLongest)
        .map(each => `${file.path}:${each.line} ${each.name} has ${each.lines} lines`),
    ),
  ]
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}
