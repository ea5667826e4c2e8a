// A desk on a real folder behind a real socket, for tests.
import { createApi } from '../../src/api/create-api.ts'
import { createDesk } from '../../src/server/desk/create-desk.ts'
import { openDeskFiles } from '../../src/server/desk/desk-files.ts'
import { listen } from '../../src/server/desk/listen.ts'
import { openFolderStore } from '../../src/server/folder-store/folder-store.ts'
import type { Examiner } from '../../src/storage/article-store.ts'

export interface DeskOnFolder {
  /** `http://127.0.0.1:PORT` */
  origin: string
  port: number
  token: string
  close(): Promise<void>
}

export interface DeskOnFolderOptions {
  host?: string
  /** The built page; by default there is none. */
  deskFolder?: string
  examiner?: Examiner
}

export async function openDeskOnFolder(
  folder: string,
  { host = '127.0.0.1', deskFolder = '/nowhere', examiner }: DeskOnFolderOptions = {},
): Promise<DeskOnFolder> {
  const token = 'a token; with = odd characters'
  const log = (_: string, error: unknown) => {
    console.error(error)
  }
  const store = await openFolderStore(folder, { ...(examiner && { examiner }) })
  const desk = await listen({ host, port: 0, mayMove: false }, listening => {
    const files = openDeskFiles(deskFolder, store.label)
    return createDesk({ api: createApi(store, { log }), files, token, listening, log })
  })
  return {
    origin: `http://127.0.0.1:${desk.port}`,
    port: desk.port,
    token,
    async close() {
      await desk.close()
      await store.close()
    },
  }
}
