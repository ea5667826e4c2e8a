// A change of all articles of a large pile, in a browser over a folder: preview, run, undo.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium, type Locator, type Page } from '@playwright/test'
import { browserArguments, findBrowser } from '../browser/find-browser.ts'
import { serveFolder } from '../browser/serve-folder.ts'
import { generatePile } from './generate-pile.ts'
import { printTime, printTitle, timeOf } from './measure.ts'

const articles = 5000
const longestMs = 300_000

export async function benchBulk(): Promise<void> {
  printTitle(`A change of ${articles} articles, in a browser`)
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'))
  for (const { id, source } of generatePile({ count: articles, seed: 1 })) {
    mkdirSync(dirname(join(folder, id)), { recursive: true })
    writeFileSync(join(folder, id), source)
  }
  const desk = await serveFolder(folder)
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments() })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    page.setDefaultTimeout(longestMs)
    await page.goto(desk.url)
    await page.getByRole('checkbox', { name: 'Select all that match' }).check()
    await page.getByRole('button', { name: 'Set status' }).click()
    const preview = timeOf(async () => {
      await page.getByRole('menuitem', { name: 'Archived' }).click()
      await appears(button(page, /^Change /))
    })
    printTime('preview', await preview, 'target 5000')
    const run = timeOf(async () => {
      await button(page, /^Change /).click()
      await appears(button(page, 'Undo'))
    })
    printTime('run', await run, 'target 30000')
    const undo = timeOf(async () => {
      await button(page, 'Undo').click()
      await appears(page.getByRole('dialog').getByText(/put back/))
    })
    printTime('undo', await undo)
  } finally {
    await browser.close()
    await desk.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function button(page: Page, name: string | RegExp) {
  return page.getByRole('dialog').getByRole('button', { name })
}

/** Asks a few times a second: to look in each frame would cost the page more than what is measured. */
async function appears(locator: Locator): Promise<void> {
  for (const end = Date.now() + longestMs; !(await locator.isVisible()); await sleep(100))
    if (Date.now() > end) throw new Error(`${locator} did not appear.`)
}
