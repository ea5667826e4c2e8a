// The editor as a person finds it: by roles and names.
import type { Page } from '@playwright/test'

export function editorPage(page: Page) {
  return {
    title: page.getByRole('textbox', { name: 'Title' }),
    body: page.getByRole('textbox', { name: 'Text' }),
    save: page.getByRole('button', { name: 'Save' }),
    back: page.getByRole('link', { name: /back/i }),
    mode: (name: 'Write' | 'Split' | 'Read' | 'Source') => page.getByRole('radio', { name }),
    saved: page.getByText(/^Saved/),
  }
}
