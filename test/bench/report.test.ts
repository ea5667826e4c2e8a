// A figure beside its target is told in the table and in the JSON; one without a target is neither met nor missed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { median, p95 } from './measure.ts'
import { createReport } from './report.ts'

const folder = mkdtempSync(join(tmpdir(), 'galley-report-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('each figure says whether its target is met', () => {
  const lines: string[] = []
  const report = createReport(line => lines.push(line))
  report.chapter('The list')
  report.add('cold', 1_001, 'ms', { atMost: 1_000, baseline: { name: 'a bare file', value: 40 } })
  report.add('warm', 1_000, 'ms', { atMost: 1_000 })
  report.add('scrolling', 54.9, 'frames/s', { atLeast: 55 })
  report.add('undo', 7.25, 'ms', { note: 'of all' })
  const path = join(folder, 'bench.json')
  report.write(path)
  const { machine, figures } = JSON.parse(readFileSync(path, 'utf8'))
  expect(machine.cores).toBeGreaterThan(0)
  expect(figures.map((figure: { isMet?: boolean }) => figure.isMet)).toEqual([false, true, false, undefined])
  expect(figures[0]).toMatchObject({
    chapter: 'The list',
    name: 'cold',
    value: 1_001,
    unit: 'ms',
    atMost: 1_000,
  })
  const lineOf = (name: string) => lines.find(line => line.trim().startsWith(name))
  expect(lineOf('cold')).toMatch(/1001 ms +≤ 1,000 +MISSED a bare file: 40$/)
  expect(lineOf('warm')).not.toContain('MISSED')
  expect(lineOf('scrolling')).toMatch(/55 frames\/s ≥ 55 +MISSED$/)
  expect(lineOf('undo')).toMatch(/7\.3 ms +of all$/)
  expect(lines.at(-1)).toContain('4 figures, 2 beside their target')
})

test('the 95th of a hundred, and the one in the middle, in whatever order they come', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => ((index * 37) % 100) + 1)
  expect(p95(hundred)).toBe(95)
  expect(p95([3])).toBe(3)
  expect(p95([])).toBe(0)
  expect(median([9, 1, 5])).toBe(5)
})
