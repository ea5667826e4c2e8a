// Articles that attack the desk: nothing of theirs runs, nothing is sent, and the file stays as it was.
import type { Page } from '@playwright/test'
import { corpusPayloads, watchForAttacks } from './attacks.ts'
import { articleSource } from './desk-articles.ts'
import { expect, test } from './desk-test.ts'
import { editorPage } from './editor-page.ts'
import { listPage } from './list-page.ts'

const payloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><animate attributeName=href values=javascript:alert(1) /></svg>',
  '[click](javascript:alert(1))',
  '[click](java&#x09;script:alert(1))',
  '![x](x"onerror="alert(1))',
  '<a href="data:text/html,<script>alert(1)</script>">click</a>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<details open ontoggle=alert(1)>x</details>',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<style>@import "https://example.org/x.css";</style><link rel=stylesheet href=https://example.org/y.css>',
  '<input autofocus onfocus=alert(1)><video><source onerror=alert(1)></video>',
  '<base href="https://example.org/"><meta http-equiv=refresh content="0;url=https://example.org/">',
]

const title = 'A hostile article'
const fieldPayload = '"><img src=x onerror=alert(1)><script>alert(1)</script>'

test.use({
  articles: {
    'hostile.md': articleSource(title, {
      slug: fieldPayload,
      excerpt: fieldPayload,
      category: fieldPayload,
      generatedBy: fieldPayload,
      image: 'javascript:alert(1)',
      imageAlt: fieldPayload,
      imageCredit: '[x](javascript:alert(1)) <img src=x onerror=alert(1)>',
      keywords: [fieldPayload],
      'own<img src=x onerror=alert(1)>': fieldPayload,
    }),
    'title.md': articleSource(fieldPayload),
  },
})

/** Types a text as the browser would, within the page: hundreds of payloads take a minute, not five. */
async function typeBody(page: Page, text: string, marker: string): Promise<void> {
  await editorPage(page).body.evaluate(
    async (area, [text, marker]) => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, text)
      area.dispatchEvent(new Event('input', { bubbles: true }))
      while (!document.querySelector('article')?.textContent?.includes(marker))
        await new Promise(requestAnimationFrame)
    },
    [text, marker] as const,
  )
}

async function pokePreview(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame)
    for (const element of document.querySelectorAll('article *')) {
      for (const type of ['mouseover', 'focus', 'click', 'toggle', 'error', 'load'])
        element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }))
    }
    await new Promise(requestAnimationFrame)
  })
}

test('fields are shown as text', async ({ page, desk, folder }) => {
  const before = folder.read('hostile.md')
  const attacks = await watchForAttacks(page)
  await page.goto(desk.url)
  await expect(listPage(page).rows).toHaveCount(2)
  await listPage(page).open(title)
  await editorPage(page).mode('Read').click()
  await pokePreview(page)
  expect(attacks).toEqual([])
  expect(folder.read('hostile.md')).toBe(before)
})

test('nothing in a text runs in the preview', async ({ page, desk, folder }) => {
  test.setTimeout(600_000)
  const before = folder.read('hostile.md')
  const attacks = await watchForAttacks(page)
  await page.goto(desk.url)
  await listPage(page).open(title)
  const { preview } = editorPage(page)
  const all = [...payloads, ...corpusPayloads()]
  for (const [index, payload] of all.entries()) {
    await typeBody(page, `Payload ${index}.\n\n${payload}`, `Payload ${index}.`)
    await pokePreview(page)
    expect(attacks, payload).toEqual([])
  }
  test.info().annotations.push({ type: 'payloads', description: `${all.length}` })
  await expect(preview.locator('script, iframe, object, embed, base, meta, link, style')).toHaveCount(0)
  expect(folder.read('hostile.md')).toBe(before)
})

test('an attack that got through would be told', async ({ page, desk }) => {
  const attacks = await watchForAttacks(page)
  await page.goto(desk.url)
  await listPage(page).open(title)
  await editorPage(page).preview.evaluate(preview => {
    preview.innerHTML = '<img src=x onerror=alert(1)><iframe src="https://example.org"></iframe>'
  })
  await expect.poll(() => attacks.length).toBeGreaterThan(0)
})
