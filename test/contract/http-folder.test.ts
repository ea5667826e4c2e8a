import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { encodeSource } from '../../src/article/source-bytes.ts'
import { createHttpStore } from '../../src/storage/http-store.ts'
import { openDeskOnFolder } from '../server/desk-on-folder.ts'
import { describeArticleStore } from './article-store-contract.ts'
import { contractExaminer } from './contract-tools.ts'

describeArticleStore('http store → socket → API → folder store', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-http-'))
  const opened: { close(): Promise<void> }[] = []

  async function open() {
    const desk = await openDeskOnFolder(folder, { examiner: contractExaminer })
    const store = createHttpStore({
      baseUrl: `${desk.origin}/api/v1`,
      headers: { Authorization: `Bearer ${desk.token}` },
    })
    const close = store.close
    const all = {
      ...store,
      close: async () => {
        await close()
        await desk.close()
      },
    }
    opened.push(all)
    return all
  }
  const store = await open()
  return {
    store,
    reopen: open,
    writeElsewhere: async (id, source) => {
      await mkdir(dirname(join(folder, id)), { recursive: true })
      await writeFile(join(folder, id), encodeSource(source))
    },
    dispose: async () => {
      await Promise.allSettled(opened.map(each => each.close()))
      await rm(folder, { recursive: true, force: true })
    },
  }
})
