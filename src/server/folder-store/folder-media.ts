// Media files under `.galley/media`, their types beside them. A name never changes what it stands for.
import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArticleStore, MediaFile } from '../../storage/article-store.ts'
import { checkMediaName, refuseOtherMedia, sameBytes } from '../../storage/media-name.ts'
import { safeName } from '../desk-records/safe-name.ts'
import { writeAtomically } from '../disk/atomic-write.ts'
import { type Disk, errnoOf, readIfThere } from '../disk/disk.ts'
import { explained } from '../disk/disk-error.ts'

export type FolderMedia = Pick<ArticleStore, 'putMedia' | 'readMedia' | 'listMedia'>

export function createFolderMedia(disk: Disk, folder: string, typesFolder: string): FolderMedia {
  const pathOf = (name: string) => join(folder, safeName(name))
  const typePathOf = (name: string) => join(typesFolder, `${safeName(name)}.json`)

  async function listed(typeFile: string): Promise<MediaFile> {
    const { name, type } = JSON.parse(await readFile(join(typesFolder, typeFile), 'utf8'))
    return { name, type, size: (await stat(pathOf(name))).size }
  }

  return {
    putMedia: (name, bytes, type) =>
      explained(name, async () => {
        checkMediaName(name)
        const json = new TextEncoder().encode(JSON.stringify({ name, type }))
        try {
          await writeAtomically(pathOf(name), bytes, { disk, over: 'absent' })
        } catch (error) {
          if (errnoOf(error) !== 'EEXIST') throw error
          const existing = await readIfThere(pathOf(name))
          if (!existing || !sameBytes(existing, bytes)) refuseOtherMedia(name)
        }
        await writeAtomically(typePathOf(name), json, { disk, over: 'existing' })
        return { name, type, size: bytes.length }
      }),
    readMedia: name =>
      explained(name, async () => {
        checkMediaName(name)
        const [bytes, json] = await Promise.all([readIfThere(pathOf(name)), readIfThere(typePathOf(name))])
        if (bytes === null || json === null) return null
        return { bytes: new Uint8Array(bytes), type: JSON.parse(json.toString()).type }
      }),
    listMedia: () =>
      explained('media', async () => {
        if (!existsSync(typesFolder)) return []
        const typeFiles = (await readdir(typesFolder)).filter(name => !name.startsWith('.'))
        const list = await Promise.all(typeFiles.map(listed))
        return list.sort((a, b) => (a.name < b.name ? -1 : 1))
      }),
  }
}
