// A folder of its own for each chapter, gone when the chapter is over.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { PileArticle } from './generate-pile.ts'

export async function withFolder(
  articles: Iterable<PileArticle>,
  task: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'))
  try {
    for (const { id, source } of articles) {
      mkdirSync(dirname(join(folder, id)), { recursive: true })
      writeFileSync(join(folder, id), source)
    }
    await task(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
