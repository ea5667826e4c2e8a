// The import dialog from its report to its end.
import { expect, type Page } from '@playwright/test'

export async function finishImport(page: Page, count: number): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Import articles' })
  await dialog.getByRole('button', { name: `Import ${count} articles` }).click()
  await expect(dialog).toContainText(`${count} added`)
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(dialog).toBeHidden()
}
