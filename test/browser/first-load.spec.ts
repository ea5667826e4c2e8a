// What the list costs before anything is opened.
import { gzipSync } from 'node:zlib'
import { expect, test } from './desk-test.ts'
import { listPage } from './list-page.ts'

const mostGzippedBytes = 200_000

test('the list loads at most 200 KB of JavaScript, gzipped, and no editor', async ({ page, desk }) => {
  const scripts = new Map<string, number>()
  page.on('response', async response => {
    if (response.request().resourceType() === 'script' && response.ok())
      scripts.set(response.url(), gzipSync(await response.body()).length)
  })
  await page.goto(desk.url)
  await expect(listPage(page).rows.first()).toBeVisible()
  const bytes = [...scripts.values()].reduce((sum, each) => sum + each, 0)
  test.info().annotations.push({ type: 'gzipped bytes', description: `${bytes}` })
  expect(bytes).toBeGreaterThan(50_000)
  expect(bytes).toBeLessThanOrEqual(mostGzippedBytes)
  expect([...scripts.keys()].filter(url => /editor/.test(url))).toEqual([])
})

test('the first rows are asked for once, without waiting for the scripts', async ({ page, desk }) => {
  const lists: string[] = []
  const isRowRequest = (url: URL) => url.pathname === '/api/v1/articles'
  page.on('request', request => {
    const url = new URL(request.url())
    if (isRowRequest(url)) lists.push(url.search)
  })
  const asked = page.waitForRequest(request => isRowRequest(new URL(request.url())))
  await page.route('**/assets/*.js', async route => {
    await asked
    await route.continue()
  })
  await page.goto(desk.url)
  await expect(listPage(page).rows.first()).toBeVisible()
  expect(lists).toEqual(['?limit=60'])
})
