// What the bench says: a line a figure, with its target and what the machine itself needs beside it; then all as JSON.
import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'

export type Unit = 'ms' | 'frames/s' | 'MB'

/** What this machine needs for the least that can be asked in this place. */
export interface Baseline {
  name: string
  value: number
}

export interface FigureNotes {
  /** The target. */
  atMost?: number
  atLeast?: number
  baseline?: Baseline
  note?: string
}

export interface Figure extends FigureNotes {
  chapter: string
  name: string
  value: number
  unit: Unit
  /** Absent without a target. */
  isMet?: boolean
}

export type Report = ReturnType<typeof createReport>

export function createReport(print: (line: string) => void = console.log) {
  const machine = {
    cpu: cpus()[0]?.model ?? '',
    cores: availableParallelism(),
    memoryMb: Math.round(totalmem() / 1e6),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    startedAt: new Date().toISOString(),
    loadAtStart: loadavg()[0] ?? 0,
  }
  const figures: Figure[] = []
  let chapter = ''
  print(`${machine.cores} cores, load ${machine.loadAtStart.toFixed(1)}, Node ${machine.node}`)
  return {
    chapter(title: string): void {
      chapter = title
      print(`\n${title}`)
    },
    add(name: string, value: number, unit: Unit, notes: FigureNotes = {}): void {
      const figure = { chapter, name, value, unit, ...notes, ...targetMet(value, notes) }
      figures.push(figure)
      print(lineOf(figure))
    },
    write(path: string): void {
      writeFileSync(path, `${JSON.stringify({ machine, figures }, null, 2)}\n`)
      const missed = figures.filter(({ isMet }) => isMet === false).length
      print(`\n${figures.length} figures, ${missed} beside their target, are in ${path}.`)
    },
  }
}

function targetMet(value: number, { atMost, atLeast }: FigureNotes): { isMet?: boolean } {
  if (atMost === undefined && atLeast === undefined) return {}
  return { isMet: value <= (atMost ?? value) && value >= (atLeast ?? value) }
}

function lineOf({ name, value, unit, atMost, atLeast, isMet, baseline, note }: Figure): string {
  const limit = atMost ?? atLeast
  const target =
    limit === undefined ? '' : `${atMost === undefined ? '≥' : '≤'} ${limit.toLocaleString('en')}`
  const verdict = isMet === false ? 'MISSED' : ''
  const beside = [baseline && `${baseline.name}: ${shown(baseline.value)}`, note].filter(Boolean).join('; ')
  const cells = [
    name.padEnd(46),
    shown(value).padStart(7),
    unit.padEnd(8),
    target.padEnd(8),
    verdict.padEnd(6),
  ]
  return `  ${cells.join(' ')} ${beside}`.trimEnd()
}

function shown(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0)
}
