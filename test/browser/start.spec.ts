// A desk that cannot start, or ends by a fault outside of its screens, says so: no page stays empty.
import { expect, test } from './desk-test.ts'
import { complaints } from './screen-rules.ts'

test('a desk whose storage is refused says so, and can be opened again', async ({ page, staticDeskUrl }) => {
  await page.route('**/assets/browser-store*.js', route => route.abort())
  await page.goto(staticDeskUrl)
  await expect(page.getByRole('alert')).toContainText('The desk cannot be shown')
  expect(await complaints(page)).toEqual([])
  await page.unroute('**/assets/browser-store*.js')
  await page.getByRole('button', { name: 'Open the desk again' }).click()
  await expect(page.getByRole('heading', { name: 'No articles yet' })).toBeVisible()
})

test('a fault outside of every screen leaves words, and no empty page', async ({ page, desk }) => {
  // Whoever watches for changes is none of the screens; what it throws no screen can catch.
  await page.addInitScript(() => {
    const listen = document.addEventListener.bind(document)
    document.addEventListener = (type: string, ...rest: [EventListener]) => {
      if (type === 'visibilitychange') throw new Error('Nothing is watched here')
      listen(type, ...rest)
    }
  })
  await page.goto(desk.url)
  await expect(page.getByRole('alert')).toContainText('Nothing is watched here')
})
