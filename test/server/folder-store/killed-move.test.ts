// A process that is killed at any step of a rename (S7): the article is there under one of its names, and its history
// and desk record are with it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { openFolderStore } from '../../../src/server/folder-store/folder-store.ts'
import type { ArticleStore } from '../../../src/storage/article-store.ts'
import { articleText, type FolderUnderTest, idsOf, makeFolder } from './folder-under-test.ts'

const mover = fileURLToPath(new URL('killed-mover.ts', import.meta.url))
const id = 'a.md'
const newId = 'later/b.md'

async function history(store: ArticleStore, of: string): Promise<(string | null)[]> {
  const revisions = await store.revisions(of)
  return Promise.all(revisions.map(({ version }) => store.readRevision(of, version)))
}

/** An article with a history and a desk record; under the new name an earlier one has left its own. */
async function makeArticles(): Promise<FolderUnderTest> {
  const folder = makeFolder()
  const store = await folder.open()
  const earlier = await store.write(newId, 'Earlier', { ifAbsent: true })
  await store.writeDesk(newId, { assignee: 'Bea' }, { ifAbsent: true })
  await store.remove(newId, { ifVersion: earlier.version })
  let { version } = await store.write(id, '0', { ifAbsent: true })
  for (const source of ['1', '2']) version = (await store.write(id, source, { ifVersion: version })).version
  await store.writeDesk(id, { assignee: 'Ada' }, { ifAbsent: true })
  await store.close()
  return folder
}

/** The signal that ended it, null when it got to its end. */
async function moveUntil(folder: string, call: number, links: string): Promise<NodeJS.Signals | null> {
  const args = ['--import', 'tsx', mover, folder, id, newId, String(call), links]
  const [code, signal] = await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit')
  if (signal === null) expect(code).toBe(0)
  return signal
}

async function expectWhole(folder: FolderUnderTest): Promise<void> {
  const store = await folder.open()
  const isMoved = existsSync(folder.at(newId))
  expect(await idsOf(store)).toEqual([isMoved ? newId : id])
  const here = isMoved ? newId : id
  expect((await store.read(here))?.source).toBe('2')
  expect(await history(store, here)).toEqual(isMoved ? ['1', '0', 'Earlier'] : ['1', '0'])
  expect((await store.readDesk(here))?.record).toEqual({ assignee: 'Ada' })
  expect(readdirSync(folder.at('.galley/moves')).filter(name => name.endsWith('.json'))).toEqual([])
  if (isMoved) {
    expect(await store.revisions(id)).toEqual([])
    expect(await store.readDesk(id)).toBe(null)
    return
  }
  const { version } = (await store.read(id)) ?? { version: '' }
  await store.move(id, newId, { ifVersion: version })
  expect(await history(store, newId)).toEqual(['1', '0', 'Earlier'])
  expect((await store.readDesk(newId))?.record).toEqual({ assignee: 'Ada' })
}

describe('S7: a move that is killed', { timeout: 300_000 }, () => {
  test.each(['links', 'no-links'])(
    'at any of its file calls, on a disk with %s, loses nothing',
    async links => {
      const start = await makeArticles()
      const states = new Set<boolean>()
      for (let call = 0; ; call++) {
        const folder = makeFolder()
        cpSync(start.path, folder.path, { recursive: true })
        const signal = await moveUntil(folder.path, call, links)
        states.add(existsSync(folder.at(newId)))
        await expectWhole(folder)
        if (signal === null) break
        expect(signal).toBe('SIGKILL')
      }
      expect(states).toEqual(new Set([false, true]))
    },
  )
})

test('a note of a move leads nothing out of the folder, and keeps no folder from opening', async () => {
  const folder = makeFolder()
  folder.put('site/a.md', articleText('A'))
  folder.put('b.md', '')
  folder.put('site/.galley/moves/x.json', JSON.stringify({ id: 'a.md', newId: '../b.md' }))
  folder.put('site/.galley/moves/y.json', '<<<<<<< HEAD')
  const store = await openFolderStore(folder.at('site'))
  expect(await idsOf(store)).toEqual(['a.md'])
  await store.close()
  expect(readFileSync(folder.at('b.md'), 'utf8')).toBe('')
})

test('an article made anew under the old name keeps what is its own', async () => {
  const folder = makeFolder()
  const store = await folder.open()
  const { version } = await store.write('a.md', '0', { ifAbsent: true })
  await store.write('a.md', '1', { ifVersion: version })
  await store.write('b.md', '2', { ifAbsent: true })
  await store.close()
  folder.put('.galley/moves/b.md.json', JSON.stringify({ id: 'a.md', newId: 'b.md' }))
  const again = await folder.open()
  expect(await idsOf(again)).toEqual(['a.md', 'b.md'])
  expect(await history(again, 'a.md')).toEqual(['0'])
  expect(await history(again, 'b.md')).toEqual([])
})
