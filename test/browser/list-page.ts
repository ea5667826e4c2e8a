// The list as a person finds it: by roles and names.
import type { Locator, Page } from '@playwright/test'

export function listPage(page: Page) {
  return {
    rows: page
      .getByRole('grid')
      .getByRole('row')
      .filter({ has: page.getByRole('link') }),
    row: (title: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name: title }) }),
    queue: (name: string | RegExp): Locator => page.getByRole('navigation').getByRole('link', { name }),
    search: page.getByRole('searchbox'),
    flag: (flag: 'Trending' | 'Featured', title: string) =>
      page.getByRole('button', { name: `${flag}: ${title}` }),
    select: (title: string) => page.getByRole('checkbox', { name: `Select ${title}` }),
    async open(title: string) {
      await page.getByRole('link', { name: title }).click()
      await page.getByRole('textbox', { name: 'Title', exact: true }).waitFor()
    },
  }
}
