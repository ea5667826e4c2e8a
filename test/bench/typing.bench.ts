// Typing in the editor with the preview on: from the key to the picture on the screen, beside an empty textarea.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Locator, type Page } from '@playwright/test'
import { browserArguments, findBrowser } from '../browser/find-browser.ts'
import { serveFolder } from '../browser/serve-folder.ts'
import { printTime, printTitle } from './measure.ts'

const keys = 200
/** A fast typist's pace; the preview is drawn between the keys. */
const pauseMs = 60
const bareTextarea = '<textarea style="width: 600px; height: 600px"></textarea>'
const sizes = [
  { kb: 10, target: 16 },
  { kb: 100, target: 16 },
  { kb: 1000, target: 50 },
]

export async function benchTyping(): Promise<void> {
  printTitle(`Typing, ${keys} keys with the preview on, p95 from key to paint`)
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'))
  for (const { kb } of sizes) writeFileSync(join(folder, `${kb}.md`), articleOf(kb * 1000))
  const desk = await serveFolder(folder)
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments() })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.setContent(bareTextarea)
    const baselineMs = await typeInto(page, page.getByRole('textbox'))
    printTime('baseline: an empty textarea', baselineMs)
    for (const { kb } of sizes) {
      await page.setContent(bareTextarea)
      // Set, not filled: the browser takes minutes to insert 1 MB as if it were typed.
      await page.getByRole('textbox').evaluate(
        (area, text) => {
          ;(area as HTMLTextAreaElement).value = text
        },
        articleOf(kb * 1000),
      )
      const timeMs = await typeInto(page, page.getByRole('textbox'))
      printTime(
        `beside it: a bare textarea of ${kb} KB`,
        timeMs,
        `${(timeMs - baselineMs).toFixed(1)} ms above`,
      )
    }
    await page.goto(desk.url)
    for (const { kb, target } of sizes) {
      await page.goto(`${new URL('/', desk.url).href}#/article/${kb}.md`)
      const area = page.getByRole('textbox', { name: 'Text of the article' })
      await page
        .getByRole('region', { name: 'Preview' })
        .getByText(/The last line|The preview ends here/)
        .waitFor({ state: 'attached', timeout: 180_000 })
      // What is measured is typing, not opening: the page has drawn everything by then.
      await page.evaluate(() => new Promise(done => requestIdleCallback(done)))
      const timeMs = await typeInto(page, area)
      printTime(`${kb} KB`, timeMs, `${(timeMs - baselineMs).toFixed(1)} ms above, target ${target}`)
      page.once('dialog', dialog => void dialog.accept())
      await page.reload()
    }
  } finally {
    await browser.close()
    await desk.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Types in the middle of the text; the time that 95 % of the keys stay under. */
async function typeInto(page: Page, area: Locator): Promise<number> {
  await area.evaluate(element => {
    const field = element as HTMLTextAreaElement
    const middle = field.value.indexOf('\n', field.value.length / 2)
    field.focus()
    field.setSelectionRange(middle, middle)
    const times: number[] = []
    Object.assign(window, { keyTimes: times })
    field.addEventListener('keydown', ({ timeStamp }) => {
      // A message posted in a frame's last step arrives when that frame has been drawn.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => times.push(performance.now() - timeStamp)
        port2.postMessage(null)
      })
    })
  })
  const text = 'and so the harbour opens its gates '.repeat(10).slice(0, keys)
  await page.keyboard.type(text, { delay: pauseMs })
  const times = await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes)
  times.sort((a, b) => a - b)
  return times[Math.ceil(times.length * 0.95) - 1] ?? 0
}

function articleOf(length: number): string {
  const paragraph =
    'The harbour opens at six, and **nobody** waits for the [second bell](https://example.com/bell). '.repeat(
      5,
    )
  const part = `## A part of the day\n\n${paragraph}\n\n- one thing\n- another thing\n\n> A word on it.\n\n`
  return `---\ntitle: "Typing"\nstatus: new\n---\n\n${part.repeat(Math.ceil(length / part.length))}The last line\n`
}
