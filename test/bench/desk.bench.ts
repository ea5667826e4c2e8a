// The desk on the pile it is built for: from an empty browser to the list, from a filter or a word to its rows, from
// the top of the list to its depths, and what page and server hold in memory then.
import type { Page } from '@playwright/test'
import { measureAnswers } from './desk-answers.ts'
import { measureInputs } from './desk-inputs.ts'
import { generatePile } from './generate-pile.ts'
import { median, timeOf } from './measure.ts'
import { timeToFirstRows, untilRows, wantedRows } from './painted-rows.ts'
import type { Report } from './report.ts'
import { plainRows, scrollDown } from './scroll-frames.ts'
import { type BenchDesk, bareNodeMemoryMb, withDesk } from './with-desk.ts'

const coldPages = 5

export async function benchDesk(report: Report, count: number): Promise<void> {
  report.chapter(`The desk on ${count.toLocaleString('en')} articles, in a browser`)
  await withDesk(generatePile({ count }), async desk => {
    await measureCold(desk, report)
    await measureAnswers(desk, report)
    const page = await desk.newPage()
    await page.goto(desk.url)
    await untilRows(page, await wantedRows(desk, ''))
    await measureInputs(desk, page, report)
    await measureScroll(desk, page, count, report)
    await measureMemory(desk, page, report)
  })
}

async function measureCold(desk: BenchDesk, report: Report): Promise<void> {
  const file = new URL('/early.js', desk.url).href
  const bareMs = await desk.withPage(page => timeOf(() => page.goto(file, { waitUntil: 'commit' })))
  const baseline = { name: 'a bare file of the server', value: bareMs }
  const cold = () => desk.withPage(page => timeToFirstRows(page, desk.url))
  report.add('cold page to rows, server just started', await cold(), 'ms', { baseline })
  await desk.quiet()
  const times: number[] = []
  for (let round = 0; round < coldPages; round++) times.push(await cold())
  report.add(`cold page to rows, median of ${coldPages}`, median(times), 'ms', { atMost: 1_000, baseline })
  report.add(`cold page to rows, worst of ${coldPages}`, Math.max(...times), 'ms', {
    atMost: 1_000,
    baseline,
  })
}

async function measureScroll(desk: BenchDesk, page: Page, count: number, report: Report): Promise<void> {
  const plain = await desk.withPage(async bare => {
    await bare.setContent(plainRows(count))
    return scrollDown(bare)
  })
  await page.goto(desk.url)
  await page.reload()
  await untilRows(page, await wantedRows(desk, ''))
  const list = await scrollDown(page)
  report.add(`scrolling through ${list.rows.toLocaleString('en')} rows`, list.framesPerSecond, 'frames/s', {
    atLeast: 55,
    baseline: { name: `${count.toLocaleString('en')} plain rows`, value: plain.framesPerSecond },
  })
  report.add('  longest frame', list.longestFrameMs, 'ms', {
    baseline: { name: 'plain rows', value: plain.longestFrameMs },
  })
  report.add('  longest time without rows in the middle', list.longestBlankMs, 'ms')
}

async function measureMemory(desk: BenchDesk, page: Page, report: Report): Promise<void> {
  const bare = await desk.withPage(heapMb)
  const used = await heapMb(page)
  report.add('page heap after use', used.kept, 'MB', {
    atMost: 100,
    baseline: { name: 'an empty page', value: bare.kept },
    note: `${used.withGarbage.toFixed(0)} MB before garbage was collected`,
  })
  report.add('server memory, at its peak', await desk.peakMemoryMb(), 'MB', {
    atMost: 600,
    baseline: { name: 'an empty Node process', value: bareNodeMemoryMb() },
  })
}

async function heapMb(page: Page): Promise<{ withGarbage: number; kept: number }> {
  const session = await page.context().newCDPSession(page)
  const used = async () => (await session.send('Runtime.getHeapUsage')).usedSize / 1e6
  const withGarbage = await used()
  await session.send('HeapProfiler.collectGarbage')
  return { withGarbage, kept: await used() }
}
