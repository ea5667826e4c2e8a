// A process of its own that writes to a folder, for tests of races and sudden ends:
//   race <folder> <rounds>  counts up in race.md, each time over the version it has just read
//   many <folder> <rounds>  writes its own fifty articles at once, so often
//   loop <folder>           writes one article after the other and says so, until it is killed
import { setTimeout as sleep } from 'node:timers/promises'
import { isGalleyError } from '../../../src/article/galley-error.ts'
import { type Disk, realDisk } from '../../../src/server/disk/disk.ts'
import { openFolderStore } from '../../../src/server/folder-store/folder-store.ts'
import type { ArticleStore } from '../../../src/storage/article-store.ts'

const [mode, folder = '', rounds = '0'] = process.argv.slice(2)
/** A slow disk: long enough between the last look and the replacing for the other process to get in between. */
const disk: Disk = {
  ...realDisk,
  async rename(from, to) {
    if (mode === 'race' && to.endsWith('race.md')) await sleep(5)
    await realDisk.rename(from, to)
  },
}
const store = await openFolderStore(folder, { disk })
if (mode === 'race') await race(store, Number(rounds))
else if (mode === 'many') await many(store, Number(rounds))
else await loop(store)

async function race(store: ArticleStore, wins: number): Promise<void> {
  for (let won = 0; won < wins; ) {
    const article = await store.read('race.md')
    try {
      const source = `${Number(article?.source) + 1}\n`
      await store.write('race.md', source, { ifVersion: article?.version ?? '', author: String(process.pid) })
      won += 1
    } catch (error) {
      if (!isGalleyError(error) || error.code !== 'conflict') throw error
    }
  }
  await store.close()
}

async function many(store: ArticleStore, rounds: number): Promise<void> {
  const ids = Array.from({ length: 50 }, (_, index) => `${process.pid}-${index}.md`)
  for (let round = 0; round < rounds; round++)
    await Promise.all(
      ids.map(async id => {
        const existing = await store.read(id)
        await store.write(id, `${round}\n`, existing ? { ifVersion: existing.version } : { ifAbsent: true })
      }),
    )
  await store.close()
}

async function loop(store: ArticleStore): Promise<void> {
  for (let number = 0; ; number++) {
    const id = `${number % 5}.md`
    const source = `${number} ${'x'.repeat(20_000)}\n`
    const existing = await store.read(id)
    await store.write(id, source, existing ? { ifVersion: existing.version } : { ifAbsent: true })
    process.stdout.write(`${number}\n`)
  }
}
