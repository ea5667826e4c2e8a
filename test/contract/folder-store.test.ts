// The folder store keeps the contract, on a real folder; another program's writes go to the file itself.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { encodeSource } from '../../src/article/source-bytes.ts'
import { openFolderStore } from '../../src/server/folder-store/folder-store.ts'
import type { ArticleStore } from '../../src/storage/article-store.ts'
import { describeArticleStore } from './article-store-contract.ts'
import { contractExaminer } from './contract-tools.ts'

describeArticleStore('folder store', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-contract-'))
  const opened: ArticleStore[] = []
  const open = async () => {
    const store = await openFolderStore(folder, { examiner: contractExaminer })
    opened.push(store)
    return store
  }
  return {
    store: await open(),
    reopen: open,
    async writeElsewhere(id, source) {
      await mkdir(dirname(join(folder, id)), { recursive: true })
      await writeFile(join(folder, id), encodeSource(source))
    },
    async dispose() {
      await Promise.all(opened.map(store => store.close()))
      await rm(folder, { recursive: true, force: true })
    },
  }
})
