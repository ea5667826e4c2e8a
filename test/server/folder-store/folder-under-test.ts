// A real folder for each test, and the stores opened on it, all gone afterwards.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type FolderStoreOptions, openFolderStore } from '../../../src/server/folder-store/folder-store.ts'
import type { ArticleStore } from '../../../src/storage/article-store.ts'

export interface FolderUnderTest {
  path: string
  at(name: string): string
  put(name: string, content: string | Uint8Array): void
  open(options?: FolderStoreOptions): Promise<ArticleStore>
}

export function makeFolder(): FolderUnderTest {
  const path = mkdtempSync(join(tmpdir(), 'galley-folder-'))
  const stores: ArticleStore[] = []
  onTestFinished(async () => {
    for (const store of stores) await store.close()
    rmSync(path, { recursive: true, force: true })
  })
  const at = (name: string) => join(path, name)
  return {
    path,
    at,
    put(name, content) {
      mkdirSync(dirname(at(name)), { recursive: true })
      writeFileSync(at(name), content)
    },
    async open(options) {
      const store = await openFolderStore(path, options)
      stores.push(store)
      return store
    },
  }
}

export function articleText(title: string, body = 'Text.\n'): string {
  return `---\ntitle: ${JSON.stringify(title)}\nstatus: "new"\n---\n\n${body}`
}

export async function idsOf(store: ArticleStore, q?: string): Promise<string[]> {
  const { items } = await store.list({ sort: 'title', ...(q !== undefined && { q }) })
  return items.map(({ id }) => id).sort()
}
