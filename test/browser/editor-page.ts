// The editor as a person finds it: by roles and names.
import { expect, type Page } from '@playwright/test'

export type EditorMode = 'Write' | 'Split' | 'Read' | 'Changes' | 'Source'

export function editorPage(page: Page) {
  const saved = page.getByRole('status').filter({ hasText: /^Saved/ })
  return {
    title: page.getByRole('textbox', { name: 'Title', exact: true }),
    body: page.getByRole('textbox', { name: 'Text of the article' }),
    source: page.getByRole('textbox', { name: 'Source of the article' }),
    preview: page.getByRole('region', { name: 'Preview' }),
    exportFile: page.getByRole('button', { name: 'Export this file' }),
    mode: (name: EditorMode) => page.getByRole('button', { name, exact: true }),
    async save() {
      await expect(page.getByRole('status').filter({ hasText: 'Not saved yet' })).toBeVisible()
      await page.keyboard.press('ControlOrMeta+s')
      await expect(saved).toBeVisible()
    },
  }
}
