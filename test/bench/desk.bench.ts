// The desk on the pile it is built for: from an empty browser to the list, and from a filter or a word to its rows.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { browserArguments, findBrowser } from '../browser/find-browser.ts'
import { serveFolder } from '../browser/serve-folder.ts'
import { generatePile } from './generate-pile.ts'
import { p95Of, printTime, printTitle, timeOf } from './measure.ts'

const articles = 4644
const rounds = 10

export async function benchDesk(): Promise<void> {
  printTitle(`The desk on ${articles} articles, in a browser`)
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'))
  for (const { id, source } of generatePile({ count: articles, seed: 1 })) {
    mkdirSync(dirname(join(folder, id)), { recursive: true })
    writeFileSync(join(folder, id), source)
  }
  const desk = await serveFolder(folder)
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments() })
  try {
    const baselineMs = await coldPage(browser, new URL('/theme.js', desk.url).href, async () => undefined)
    printTime('baseline: a bare file of the same server', baselineMs)
    await coldPage(browser, desk.url, firstRow)
    printTime('cold page to the first rows', await coldPage(browser, desk.url, firstRow), 'target 1000')
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(desk.url)
    await firstRow(page)
    const queue = (name: string) => () => page.getByRole('link', { name }).click()
    printTime('a queue clicked, p95', await p95Of(rounds, [queue('Featured'), queue('All articles')]))
    const search = page.getByRole('searchbox')
    const find = (word: string) => async () => {
      await search.fill(word)
      await page.waitForFunction(wanted => location.hash.includes(`q=${wanted}`), word)
    }
    printTime('a word typed to its address, p95', await p95Of(rounds, [find('orchard'), find('bicycle')]))
  } finally {
    await browser.close()
    await desk.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Milliseconds from the call of the address, with nothing in the cache. */
async function coldPage(
  browser: Browser,
  url: string,
  until: (page: Page) => Promise<unknown>,
): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const timeMs = await timeOf(async () => {
    await page.goto(url, { waitUntil: 'commit' })
    await until(page)
  })
  await context.close()
  return timeMs
}

async function firstRow(page: Page): Promise<void> {
  await page.getByRole('row').nth(1).waitFor()
}
