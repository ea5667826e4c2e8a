// Times in the page itself, from an input to the frame after the one that draws the rows it asks for: real rows, none
// that only keeps a place. What runs in the page has no named functions, which the test runner would rewrite.
import type { Page } from '@playwright/test'
import type { BenchDesk } from './with-desk.ts'

/** What tells one list from another. */
export interface WantedRows {
  total: number
  /** Title, or file name, of the first. */
  firstName: string
}

export interface PaintTimes {
  /** From the click, or from the last key. */
  fromInputMs: number
  /** From the moment that the list was asked for; NaN when nothing was. */
  fromRequestMs: number
}

/** What the list shows for these parameters, straight from the server. */
export async function wantedRows({ url, token }: BenchDesk, parameters: string): Promise<WantedRows> {
  const address = new URL(`/api/v1/articles?limit=1&${parameters}`, url)
  const reply = await fetch(address, { headers: { Authorization: `Bearer ${token}` } })
  const { total, items } = (await reply.json()) as { total: number; items: { id: string; title: string }[] }
  const [first] = items
  if (!first) throw new Error(`Nothing to draw for ${parameters}.`)
  return { total, firstName: first.title || first.id }
}

/** Waits until these rows are there. */
export async function untilRows(page: Page, { total, firstName }: WantedRows): Promise<void> {
  const first = page.locator(`${gridOf(total)} [aria-rowindex="2"] a`)
  await first.and(page.getByText(firstName, { exact: true })).waitFor()
}

/** Does the input, and tells when its rows were painted. Throws when they were there before. */
export async function timesToRows(
  page: Page,
  { total, firstName }: WantedRows,
  input: () => Promise<unknown>,
): Promise<PaintTimes> {
  const isThere = await page.evaluate(watchRows, { grid: gridOf(total), firstName, waitingRow })
  if (isThere) throw new Error(`“${firstName}” was first of ${total} rows before the input.`)
  await input()
  return page.evaluate(() => (window as unknown as { paintTimes: Promise<PaintTimes> }).paintTimes)
}

/** Milliseconds from the call of the address to the first rows. */
export async function timeToFirstRows(page: Page, url: string): Promise<number> {
  await page.addInitScript(watchFirstRow)
  const calledAt = Date.now()
  await page.goto(url, { waitUntil: 'commit' })
  return (await page.evaluate(() => (window as unknown as { rowsAt: Promise<number> }).rowsAt)) - calledAt
}

const waitingRow = '[aria-rowindex]:not([aria-rowindex="1"]):not(:has(a))'

function gridOf(total: number): string {
  return `[role="grid"][aria-rowcount="${total + 1}"]`
}

/** In the page: true when the rows are there; else keeps the promise of their times. */
function watchRows({
  grid,
  firstName,
  waitingRow,
}: Record<'grid' | 'firstName' | 'waitingRow', string>): boolean {
  const first = `${grid} [aria-rowindex="2"] a`
  if (document.querySelector(first)?.textContent === firstName) return true
  let inputAt = 0
  const stopper = new AbortController()
  for (const kind of ['click', 'keydown'])
    addEventListener(kind, event => (inputAt = event.timeStamp), { capture: true, signal: stopper.signal })
  performance.clearResourceTimings()
  const paintTimes = new Promise<PaintTimes>((resolve, reject) => {
    setTimeout(() => reject(new Error(`“${firstName}” was never drawn.`)), 30_000)
    const observer = new MutationObserver(() => {
      if (document.querySelector(first)?.textContent !== firstName) return
      if (document.querySelector(`${grid} ${waitingRow}`)) return
      observer.disconnect()
      stopper.abort()
      requestAnimationFrame(() =>
        requestAnimationFrame(paintedAt => {
          const lists = performance
            .getEntriesByType('resource')
            .filter(({ name }) => name.includes('/api/v1/articles?') && !name.includes('facets='))
          const requestAt = lists.at(-1)?.startTime ?? Number.NaN
          resolve({ fromInputMs: paintedAt - inputAt, fromRequestMs: paintedAt - requestAt })
        }),
      )
    })
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  })
  Object.assign(window, { paintTimes })
  return false
}

/** In the page, before its own scripts: keeps the promise of the moment at which it has drawn rows. */
function watchFirstRow(): void {
  const rowsAt = new Promise<number>(resolve => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[role="grid"] [role="row"] a')) return
      observer.disconnect()
      requestAnimationFrame(() =>
        requestAnimationFrame(paintedAt => resolve(performance.timeOrigin + paintedAt)),
      )
    })
    observer.observe(document, { subtree: true, childList: true })
  })
  Object.assign(window, { rowsAt })
}
