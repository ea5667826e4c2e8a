// Who has an article is told by the records as they stand now, also when somebody else put them there.
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createAssignees } from '../../../src/server/folder-store/assignees.ts'

const ids = ['a', 'b', 'c']
const old = new Date(Date.now() - 60_000)

function recordsUnderTest() {
  const folder = mkdtempSync(join(tmpdir(), 'galley-assignees-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const read: string[] = []
  const assignees = createAssignees({
    folder,
    nameOf: id => `${id}.json`,
    parse(name, bytes) {
      read.push(name)
      return JSON.parse(new TextDecoder().decode(bytes))
    },
  })
  /** As if the folder had stood still for a minute. */
  const settle = (time = old) => utimesSync(folder, time, time)
  function put(id: string, text: string): void {
    writeFileSync(join(folder, `${id}.json`), text)
    utimesSync(join(folder, `${id}.json`), old, old)
  }
  const assign = (id: string, assignee: string) => put(id, JSON.stringify({ id, record: { assignee } }))
  const look = async () => {
    const some = ids.map(assignees.ofSome())
    expect(ids.map(await assignees.ofAll())).toEqual(some)
    return some
  }
  return { folder, read, settle, put, assign, look, assignees }
}

test('a record that came, changed or went is seen at the next look', async () => {
  const { folder, assign, look } = recordsUnderTest()
  expect(await look()).toEqual(['', '', ''])
  assign('a', 'Ada')
  expect(await look()).toEqual(['Ada', '', ''])
  assign('a', 'Grace')
  assign('c', 'Bo')
  expect(await look()).toEqual(['Grace', '', 'Bo'])
  rmSync(join(folder, 'a.json'))
  expect(await look()).toEqual(['', '', 'Bo'])
})

test('a damaged record, or one of another article, hides no other', async () => {
  const { put, assign, look } = recordsUnderTest()
  put('a', '{"id": ')
  put('c', JSON.stringify({ id: 'another', record: { assignee: 'Bo' } }))
  assign('b', 'Ada')
  expect(await look()).toEqual(['', 'Ada', ''])
})

test('only the records of the ids that are asked for are read, and each once', () => {
  const { read, settle, assign, assignees } = recordsUnderTest()
  for (const id of ids) assign(id, 'Ada')
  settle()
  expect(assignees.ofSome()('b')).toBe('Ada')
  expect(assignees.ofSome()('b')).toBe('Ada')
  expect(read).toEqual(['b.json'])
  assign('c', 'Bo')
  settle(new Date(old.getTime() + 1_000))
  expect(['b', 'c'].map(assignees.ofSome())).toEqual(['Ada', 'Bo'])
  expect(read).toEqual(['b.json', 'c.json'])
})

test('a folder that is not there assigns nothing', async () => {
  const { folder, look } = recordsUnderTest()
  rmSync(folder, { recursive: true })
  expect(await look()).toEqual(['', '', ''])
})
