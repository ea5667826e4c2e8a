// The numbers beside the text stand at their lines, and count as the file does.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './desk-test.ts'
import { editorPage } from './editor-page.ts'

const frontMatter = '---\r\ntitle: "Numbered"\r\nstatus: new\r\n---\r\n'
const lines = [
  'One.',
  'word '.repeat(60),
  '',
  '漢字'.repeat(80),
  '\ttab',
  '🚲 '.repeat(70),
  'x'.repeat(300),
  'Last.',
]
test.use({ articles: { 'numbered.md': frontMatter + lines.join('\r\n') } })

/** Where each line of the text begins, by a textarea of the same look that holds what stands above it. */
function expectedTops(area: Locator): Promise<number[]> {
  return area.evaluate(element => {
    const field = element as HTMLTextAreaElement
    const probe = field.cloneNode() as HTMLTextAreaElement
    probe.style.cssText = `position: fixed; height: 0; width: ${field.clientWidth}px; overflow: hidden; padding-block: 0`
    field.parentElement?.append(probe)
    const all = field.value.split('\n')
    const tops = all.map((_, index) => {
      probe.value = all.slice(0, index).join('\n')
      return index === 0 ? 0 : probe.scrollHeight
    })
    probe.remove()
    return tops
  })
}

async function drawn(page: Page): Promise<{ numbers: number[]; tops: number[] }> {
  const spans = page.locator('[data-line-number]')
  return spans.evaluateAll(elements => ({
    numbers: elements.map(element => Number(element.textContent)),
    tops: elements.map(element => Math.round((element as HTMLElement).offsetTop)),
  }))
}

async function expectInStep(page: Page, firstLine: number): Promise<void> {
  const area = editorPage(page).body
  await expect(async () => {
    const wanted = await expectedTops(area)
    const { numbers, tops } = await drawn(page)
    expect(numbers).toEqual(wanted.map((_, index) => firstLine + index))
    for (const [index, top] of tops.entries()) expect(Math.abs(top - (wanted[index] ?? 0))).toBeLessThan(3)
  }).toPass({ timeout: 10_000 })
}

test('they stand at their lines, whatever wraps, after a change, and in a narrower window', async ({
  page,
  desk,
}) => {
  await page.goto(desk.url)
  await page.getByRole('link', { name: 'Numbered' }).click()
  await expectInStep(page, 5)
  await editorPage(page).body.evaluate(area => (area as HTMLTextAreaElement).setSelectionRange(40, 40))
  await editorPage(page).body.press('Enter')
  await page.keyboard.type('More')
  await expectInStep(page, 5)
  await page.setViewportSize({ width: 1000, height: 700 })
  await expectInStep(page, 5)
  await expect(page.getByText('Ln 7, Col 5')).toBeVisible()
})
