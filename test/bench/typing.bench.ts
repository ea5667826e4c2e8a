// Typing in the editor with the preview on: from the key to the picture on the screen, beside an empty textarea.
import type { Locator, Page } from '@playwright/test'
import { p95 } from './measure.ts'
import type { Report } from './report.ts'
import { withDesk } from './with-desk.ts'

const keys = 200
/** A fast typist's pace; the preview is drawn between the keys. */
const pauseMs = 60
const bareTextarea = '<textarea style="width: 600px; height: 600px"></textarea>'
const sizes = [
  { kb: 10, target: 16 },
  { kb: 100, target: 16 },
  { kb: 1000, target: 50 },
]

export async function benchTyping(report: Report): Promise<void> {
  report.chapter(`Typing, ${keys} keys with the preview on, p95 from key to paint`)
  const articles = sizes.map(({ kb }) => ({ id: `${kb}.md`, source: articleOf(kb * 1000) }))
  await withDesk(articles, async desk => {
    const emptyMs = await desk.withPage(page => typeIntoBare(page, ''))
    const baseline = { name: 'an empty textarea', value: emptyMs }
    const page = await desk.newPage()
    await page.goto(desk.url)
    for (const { kb, target } of sizes) {
      const bareMs = await desk.withPage(bare => typeIntoBare(bare, articleOf(kb * 1000)))
      await openArticle(page, new URL(`/#/article/${kb}.md`, desk.url).href)
      const timeMs = await typeInto(page, page.getByRole('textbox', { name: 'Text of the article' }))
      const note = `a bare textarea of as much: ${(bareMs - emptyMs).toFixed(1)} above it`
      report.add(`${kb} KB, above an empty textarea`, timeMs - emptyMs, 'ms', {
        atMost: target,
        baseline,
        note,
      })
      page.once('dialog', dialog => void dialog.accept())
      await page.reload()
    }
  })
}

async function typeIntoBare(page: Page, text: string): Promise<number> {
  await page.setContent(bareTextarea)
  // Set, not filled: the browser takes minutes to insert 1 MB as if it were typed.
  await page.getByRole('textbox').evaluate((area, value) => Object.assign(area, { value }), text)
  return typeInto(page, page.getByRole('textbox'))
}

async function openArticle(page: Page, url: string): Promise<void> {
  await page.goto(url)
  const preview = page.getByRole('region', { name: 'Preview' })
  // A text in parts shows the first of them, which ends with a part of the text like all others.
  const end = preview.getByText('The last line').or(preview.getByText('A word on it.').last())
  await end.last().waitFor({ state: 'attached', timeout: 180_000 })
  // What is measured is typing, not opening: the page has drawn everything by then.
  await page.evaluate(() => new Promise(done => requestIdleCallback(done)))
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
  return p95(await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes))
}

function articleOf(length: number): string {
  const paragraph =
    'The harbour opens at six, and **nobody** waits for the [second bell](https://example.com/bell). '.repeat(
      5,
    )
  const part = `## A part of the day\n\n${paragraph}\n\n- one thing\n- another thing\n\n> A word on it.\n\n`
  return `---\ntitle: "Typing"\nstatus: new\n---\n\n${part.repeat(Math.ceil(length / part.length))}The last line\n`
}
