// Nonsense in the page's address: a list that can be used or an honest message, never a crash or an error in the console.
import type { Page } from '@playwright/test'
import { listSearchSchema } from '../../src/screens/list/list-search.ts'
import { settingsSearchSchema } from '../../src/screens/settings/settings-search.ts'
import { taxonomySearchSchema } from '../../src/screens/taxonomy/taxonomy-search.ts'
import { bicycleId } from './desk-articles.ts'
import { expect, test } from './desk-test.ts'
import { listPage } from './list-page.ts'

const long = 'x'.repeat(100_000)
const nonsense = [
  '',
  'null',
  '%',
  '%E0%A4%A',
  '%00',
  '-1',
  '1e999',
  '9007199254740993',
  '[]',
  '{"a":{"b":[1]}}',
  '"',
  '%22unclosed',
  '__proto__',
  '2025-02-31',
  '../../etc/passwd',
  '<img src=x onerror=alert(1)>',
  '%F0%9F%93%B0%E2%80%AE',
  '%ED%A0%80',
  long,
  `%22${long}%22`,
]

/** What went wrong on the page so far. */
function watchForErrors(page: Page): string[] {
  const errors: string[] = []
  page.on('pageerror', error => errors.push(`thrown: ${error.message}`))
  page.on('console', message => {
    if (message.type() === 'error')
      errors.push(`console: ${message.text().slice(0, 300)} ${message.location().url.slice(0, 200)}`)
  })
  page.on('dialog', dialog => {
    errors.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  return errors
}

/** Follows an address as a link would, and gives what the page then says wrong. */
async function visit(page: Page, address: string): Promise<string> {
  return page.evaluate(async hash => {
    location.hash = hash
    for (let turn = 0; turn < 3; turn++) await new Promise(requestAnimationFrame)
    const isCrash = document.body.textContent.includes('This screen cannot be shown')
    return isCrash ? document.body.textContent.slice(0, 300) : ''
  }, address)
}

/** All parameters at once with each value, and some values alone, beside themselves and far too long. */
function addressesOf(path: string, names: readonly string[]): string[] {
  const together = nonsense
    .filter(value => value.length < 1_000)
    .map(value => `${path}?${names.map(name => `${name}=${value}`).join('&')}`)
  const alone = names.flatMap(name =>
    ['%', `null&${name}=true&${name}[]=0`, long].map(value => `${path}?${name}=${value}`),
  )
  return [...together, ...alone]
}

const listNames = Object.keys(listSearchSchema.shape)
const odd = ['?', '?&&==&', '?=x', `?${long}`, '?__proto__=1&constructor=2', '#/#/?q=x', '?cursor=x&limit=-1']

const screens = [
  { name: 'the list', addresses: [...addressesOf('#/', listNames), ...odd.map(each => `#/${each}`)] },
  { name: 'the board', addresses: addressesOf('#/board', listNames) },
  { name: 'the names', addresses: addressesOf('#/taxonomy', Object.keys(taxonomySearchSchema.shape)) },
  { name: 'the settings', addresses: addressesOf('#/settings', Object.keys(settingsSearchSchema.shape)) },
  {
    name: 'the editor',
    addresses: [
      ...nonsense.map(value => `#/article/${value}`),
      ...addressesOf(`#/article/${encodeURIComponent(bicycleId)}`, ['from', 'view', 'mode']),
      ...nonsense.map(
        value => `#/article/kerbs.md?from=${encodeURIComponent(JSON.stringify({ sort: value, q: value }))}`,
      ),
    ],
  },
  {
    name: 'the rest',
    addresses: nonsense.flatMap(value => [
      `#/${value}`,
      `#/new/${value}`,
      `#/new?id=${value}`,
      `#/front-page?x=${value}`,
    ]),
  },
]

for (const { name, addresses } of screens)
  test(`nonsense in the address of ${name} crashes nothing`, async ({ page, desk }) => {
    test.setTimeout(240_000)
    const errors = watchForErrors(page)
    await page.goto(desk.url)
    await expect(listPage(page).rows.first()).toBeVisible()
    for (const address of addresses) {
      const shown = address.length > 200 ? `${address.slice(0, 100)}… (${address.length})` : address
      expect(await visit(page, address), shown).toBe('')
      expect(errors, shown).toEqual([])
    }
    await visit(page, '#/')
    await expect(listPage(page).rows.first()).toBeVisible()
    expect(errors).toEqual([])
  })

test('a page that is opened at such an address shows a list, an article or why not', async ({
  page,
  desk,
}) => {
  const errors = watchForErrors(page)
  await page.goto(desk.url)
  await expect(listPage(page).rows.first()).toBeVisible()
  const open = async (hash: string) => {
    await page.goto('about:blank')
    await page.goto(new URL(hash, desk.url).href)
  }
  for (const hash of ['#/?sort=nothing&trending=maybe', '#/?wordsMin=%', `#/?dateFrom=${long}`]) {
    await open(hash)
    await expect(listPage(page).rows.first()).toBeVisible()
    await expect(page.getByText(/^The address held what this list does not know/)).toBeVisible()
  }
  await open('#/article/%E0%A4%A')
  await expect(page.getByRole('heading').first()).toBeVisible()
  await open(`#/article/${long}.md`)
  await expect(page.getByRole('heading', { name: 'This article cannot be opened' })).toBeVisible({
    timeout: 30_000,
  })
  await open(`#/?q=${long}`)
  await expect(listPage(page).rows.first()).toBeVisible()
  await listPage(page).search.fill(`kerbs ${long}`)
  await expect(listPage(page).rows).toHaveCount(0)
  await listPage(page).search.fill('')
  await expect(listPage(page).rows.first()).toBeVisible()
  const news = Object.entries({
    status: '報',
    category: '報',
    keyword: '報',
    writtenBy: '報',
    assignee: '報',
    q: '報',
  })
  await open(`#/?${news.map(([name, value]) => `${name}=${value.repeat(1_000)}`).join('&')}`)
  await expect(page.getByText('Nothing matches')).toBeVisible()
  expect(errors).toEqual([])
})
