// The test of the end-to-end specs: a folder of its own, served by a desk of its own.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test as base } from '@playwright/test'
import { deskArticles } from './desk-articles.ts'
import { type ServedDesk, serveFolder } from './serve-folder.ts'
import { serveStaticDesk } from './serve-static-desk.ts'

export interface ArticleFolder {
  path: string
  /** The exact text of a file, as on disk. */
  read(id: string): string
  write(id: string, source: string | Uint8Array): void
}

interface DeskFixtures {
  /** Sources by id; a spec sets its own with `test.use`. */
  articles: Readonly<Record<string, string>>
  folder: ArticleFolder
  /** A running `galley serve` on the folder. */
  desk: ServedDesk
}

export const test = base.extend<DeskFixtures, { staticDeskUrl: string }>({
  articles: [deskArticles, { option: true }],
  folder: async ({ articles }, use) => {
    const folder = createFolder()
    for (const [id, source] of Object.entries(articles)) folder.write(id, source)
    await use(folder)
    rmSync(folder.path, { recursive: true, force: true })
  },
  desk: async ({ folder }, use) => {
    const desk = await serveFolder(folder.path)
    await use(desk)
    await desk.stop()
  },
  staticDeskUrl: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures from this pattern
    async ({}, use) => {
      const host = await serveStaticDesk()
      await use(host.url)
      await host.stop()
    },
    { scope: 'worker' },
  ],
})

export { expect } from '@playwright/test'

function createFolder(): ArticleFolder {
  const path = mkdtempSync(join(tmpdir(), 'galley-desk-'))
  return {
    path,
    read: id => readFileSync(join(path, id), 'utf8'),
    write(id, source) {
      mkdirSync(dirname(join(path, id)), { recursive: true })
      writeFileSync(join(path, id), source)
    },
  }
}
