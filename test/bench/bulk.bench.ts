// A change of all articles of a large pile, in a browser over a folder: preview, run, undo.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Locator, Page } from '@playwright/test'
import { generatePile } from './generate-pile.ts'
import { timeOf } from './measure.ts'
import type { Report } from './report.ts'
import { withDesk } from './with-desk.ts'

const count = 5_000
const longestMs = 300_000

export async function benchBulk(report: Report): Promise<void> {
  report.chapter(`A change of ${count.toLocaleString('en')} articles, in a browser`)
  await withDesk(generatePile({ count }), async desk => {
    const page = await desk.newPage()
    page.setDefaultTimeout(longestMs)
    await page.goto(desk.url)
    await page.getByRole('checkbox', { name: 'Select all that match' }).check()
    await page.getByRole('button', { name: 'Set status' }).click()
    const preview = timeOf(async () => {
      await page.getByRole('menuitem', { name: 'Archived' }).click()
      await appears(button(page, /^Change /))
    })
    report.add('preview', await preview, 'ms', { atMost: 5_000 })
    const run = timeOf(async () => {
      await button(page, /^Change /).click()
      await appears(button(page, 'Undo'))
    })
    report.add('run', await run, 'ms', { atMost: 30_000 })
    const undo = timeOf(async () => {
      await button(page, 'Undo').click()
      await appears(page.getByRole('dialog').getByText(/put back/))
    })
    report.add('undo', await undo, 'ms')
  })
}

function button(page: Page, name: string | RegExp) {
  return page.getByRole('dialog').getByRole('button', { name })
}

/** Asks a few times a second: to look in each frame would cost the page more than what is measured. */
async function appears(locator: Locator): Promise<void> {
  for (const end = Date.now() + longestMs; !(await locator.isVisible()); await sleep(100))
    if (Date.now() > end) throw new Error(`${locator} did not appear.`)
}
