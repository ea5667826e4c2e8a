// What an editor does in a list that is open, from the input to the rows on the screen: filters clicked, words typed.
import type { Page } from '@playwright/test'
import { p95 } from './measure.ts'
import { type PaintTimes, timesToRows, untilRows, wantedRows } from './painted-rows.ts'
import { topicBeginnings } from './pile-phrases.ts'
import type { Baseline, Report } from './report.ts'
import type { BenchDesk } from './with-desk.ts'

/** A list in each of these orders is another one to the page, so that none is drawn from memory. */
const sorts = ['title', '-title', 'date', '-date', 'length', '-length', 'category', '-category', 'findings']
const words = topicBeginnings.slice(0, 20).map(word => word.toLowerCase())
const categories = words
  .slice(0, 10)
  .map(word => `${word.replace(/^./, letter => letter.toUpperCase())} Repair`)
/** A fast typist's pace, shorter than the rest after which the list is asked for. */
const keyEveryMs = 50
/** What an editor does in the meantime; the page has come to rest. */
const pauseMs = 400

export async function measureInputs(desk: BenchDesk, page: Page, report: Report): Promise<void> {
  const baseline = { name: 'one row changed by a click', value: await desk.withPage(bareClick) }
  const clicks = [...(await clickQueues(desk, page)), ...(await chooseCategories(desk, page))]
  addTimes(report, 'a filter clicked → rows', clicks, baseline)
  const typed = await typeWords(desk, page)
  addTimes(report, 'a word typed → rows', typed, baseline, 'from the last key, with the rest it waits for')
}

function addTimes(report: Report, name: string, times: PaintTimes[], baseline: Baseline, note = ''): void {
  const from = (start: keyof PaintTimes) => p95(times.map(each => each[start]))
  report.add(`${name}, p95`, from('fromInputMs'), 'ms', { atMost: 100, baseline, ...(note && { note }) })
  report.add('  of it from the request on, p95', from('fromRequestMs'), 'ms')
}

async function clickQueues(desk: BenchDesk, page: Page): Promise<PaintTimes[]> {
  const times: PaintTimes[] = []
  for (const sort of sorts) {
    await openList(desk, page, `sort=${sort}`)
    const wanted = await wantedRows(desk, `sort=${sort}&featured=true`)
    const queue = page.getByRole('navigation').getByRole('link', { name: /^Featured/ })
    times.push(await timesToRows(page, wanted, () => queue.click()))
  }
  return times
}

async function chooseCategories(desk: BenchDesk, page: Page): Promise<PaintTimes[]> {
  const times: PaintTimes[] = []
  for (const category of categories) {
    await openList(desk, page, '')
    const wanted = await wantedRows(desk, `category=${encodeURIComponent(category)}`)
    await page.getByRole('button', { name: 'Category any' }).click()
    await page.getByRole('textbox', { name: 'Find: Category' }).fill(category)
    const choice = page.getByRole('dialog').getByRole('button', { name: category })
    await choice.waitFor()
    await page.waitForTimeout(pauseMs)
    times.push(await timesToRows(page, wanted, () => choice.click()))
  }
  return times
}

async function typeWords(desk: BenchDesk, page: Page): Promise<PaintTimes[]> {
  const times: PaintTimes[] = []
  await openList(desk, page, '')
  for (const word of words) {
    const wanted = await wantedRows(desk, `q=${word}`)
    await page.getByRole('searchbox').selectText()
    times.push(await timesToRows(page, wanted, () => page.keyboard.type(word, { delay: keyEveryMs })))
    await page.waitForTimeout(pauseMs)
  }
  return times
}

async function openList(desk: BenchDesk, page: Page, parameters: string): Promise<void> {
  await page.goto(new URL(`/#/?${parameters}`, desk.url).href)
  await untilRows(page, await wantedRows(desk, parameters))
  await page.waitForTimeout(pauseMs)
}

/** A grid of one row that a click changes: what this browser needs for any picture. */
async function bareClick(page: Page): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 20; round++) {
    await page.setContent(`
      <div role="grid" aria-rowcount="1"><div role="row" aria-rowindex="2"><a>before</a></div></div>
      <button onclick="document.querySelector('a').textContent = 'after'
        document.querySelector('[role=grid]').ariaRowCount = '2'">Change</button>`)
    const wanted = { total: 1, firstName: 'after' }
    times.push((await timesToRows(page, wanted, () => page.getByRole('button').click())).fromInputMs)
  }
  return p95(times)
}
