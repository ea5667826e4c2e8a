// Writes on a disk that fails, on files that others change, and what they leave behind.
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Disk, realDisk } from '../../../src/server/disk/disk.ts'
import { openFolderStore } from '../../../src/server/folder-store/folder-store.ts'
import { expectFailure } from '../../contract/contract-tools.ts'
import { pngOf } from '../../fixtures/pictures.ts'
import { articleText, type FolderUnderTest, idsOf, makeFolder } from './folder-under-test.ts'

/** A disk on which one kind of call fails for paths that match, once it is switched on. */
function failingDisk(call: keyof Disk, code: string, paths = /./) {
  const fault = { isOn: false }
  const disk: Disk = {
    ...realDisk,
    [call]: (path: string, ...rest: never[]) => {
      if (fault.isOn && paths.test(path))
        return Promise.reject(Object.assign(new Error(`${call} failed`), { code }))
      return (realDisk[call] as (...all: unknown[]) => Promise<unknown>)(path, ...rest)
    },
  }
  return { disk, fault }
}

function filesOf(folder: FolderUnderTest): string[] {
  return readdirSync(folder.path, { recursive: true, encoding: 'utf8' })
    .filter(name => !name.startsWith('.galley/index.db') && statSync(folder.at(name)).isFile())
    .sort()
}

describe('a disk that fails in mid-write', () => {
  const faults = [
    ['open', 'ENOSPC', /\.galley-tmp$/, 'unavailable'],
    ['open', 'ENOSPC', /revisions.*\.galley-tmp$/, 'unavailable'],
    ['rename', 'ENOSPC', /\.galley-tmp$/, 'unavailable'],
    ['rename', 'EIO', /\.galley-tmp$/, 'unavailable'],
    ['open', 'EACCES', /\.galley-tmp$/, 'forbidden'],
    ['open', 'EROFS', /\.lock$/, 'forbidden'],
    ['open', 'ENAMETOOLONG', /\.galley-tmp$/, 'invalid'],
  ] as const
  test.each(faults)('%s gives %s at %s: %s, and the old file and nothing else', async (...fault) => {
    const [call, errno, paths, code] = fault
    const folder = makeFolder()
    const { disk, fault: mode } = failingDisk(call, errno, paths)
    const store = await folder.open({ disk })
    const first = await store.write('a.md', articleText('A'), { ifAbsent: true })
    const before = filesOf(folder)
    mode.isOn = true
    await expectFailure(() => store.write('a.md', articleText('B'), { ifVersion: first.version }), code)
    expect(filesOf(folder)).toEqual(before)
    expect((await store.read('a.md'))?.source).toBe(articleText('A'))
    expect(await store.revisions('a.md')).toEqual([])
    mode.isOn = false
    await store.write('a.md', articleText('B'), { ifVersion: first.version })
    expect((await store.revisions('a.md')).map(({ version }) => version)).toEqual([first.version])
  })

  test('a write that is in place, and whose folder cannot be made durable, keeps what it replaced', async () => {
    const folder = makeFolder()
    const { disk, fault } = failingDisk('open', 'EMFILE', new RegExp(`^${folder.path}$`))
    const store = await folder.open({ disk })
    const first = await store.write('a.md', articleText('A'), { ifAbsent: true })
    fault.isOn = true
    await expectFailure(
      () => store.write('a.md', articleText('B'), { ifVersion: first.version }),
      'unavailable',
    )
    expect(readFileSync(folder.at('a.md'), 'utf8')).toBe(articleText('B'))
    expect(await store.readRevision('a.md', first.version)).toBe(articleText('A'))
  })

  const halves = [
    ['open', /galley\/moves\/.*tmp$/],
    ['link', /a\.md$/],
    ['rename', /galley\/revisions\/a/],
    ['open', /galley\/desk\/.*tmp$/],
  ] as const
  test.each(halves)('a move of which %s fails at %s moves nothing', async (call, paths) => {
    const folder = makeFolder()
    const { disk, fault } = failingDisk(call, 'ENOSPC', paths)
    const store = await folder.open({ disk })
    const first = await store.write('a.md', articleText('A'), { ifAbsent: true })
    const { version } = await store.write('a.md', articleText('B'), { ifVersion: first.version })
    await store.writeDesk('a.md', { assignee: 'Ada' }, { ifAbsent: true })
    const before = filesOf(folder)
    fault.isOn = true
    await expectFailure(() => store.move('a.md', 'b.md', { ifVersion: version }), 'unavailable')
    expect(filesOf(folder)).toEqual(before)
    fault.isOn = false
    await store.move('a.md', 'b.md', { ifVersion: version })
    expect(await store.readRevision('b.md', first.version)).toBe(articleText('A'))
    expect((await store.readDesk('b.md'))?.record).toEqual({ assignee: 'Ada' })
  })

  const kept = [
    { what: 'a desk record', call: 'open', paths: /galley\/desk\/.*tmp$/ },
    { what: 'a desk record', call: 'rename', paths: /galley\/desk\/.*tmp$/ },
    { what: 'a setting', call: 'open', paths: /galley\/settings\/.*tmp$/ },
    { what: 'a setting', call: 'rename', paths: /galley\/settings\/.*tmp$/ },
    { what: 'a media file', call: 'open', paths: /images\/.*tmp$/ },
    { what: 'a media file', call: 'link', paths: /images\/.*tmp$/ },
  ] as const
  test.each(kept)(
    '$call for $what on a full disk leaves what was there, and is done once there is room',
    async ({ call, paths }) => {
      const folder = makeFolder()
      const { disk, fault } = failingDisk(call, 'ENOSPC', paths)
      const store = await folder.open({ disk })
      await store.write('a.md', articleText('A'), { ifAbsent: true })
      const record = await store.writeDesk('a.md', { assignee: 'Ada' }, { ifAbsent: true })
      const setting = await store.writeSetting('views', { one: 1 }, { ifAbsent: true })
      await store.putMedia('a.png', pngOf('a'))
      const changes = [
        () => store.writeDesk('a.md', { assignee: 'Bea' }, { ifVersion: record.version }),
        () => store.writeSetting('views', { two: 2 }, { ifVersion: setting.version }),
        () => store.putMedia('b.png', pngOf('b')),
      ]
      fault.isOn = true
      const outcomes = await Promise.allSettled(changes.map(change => change()))
      const failed = changes.filter((_, at) => outcomes[at]?.status === 'rejected')
      expect(failed).toHaveLength(1)
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'unavailable' })
      expect(filesOf(folder).filter(name => name.endsWith('tmp'))).toEqual([])
      const again = await folder.open()
      expect(['Ada', 'Bea']).toContain((await again.readDesk('a.md'))?.record.assignee)
      expect((await again.readMedia('a.png'))?.bytes).toEqual(pngOf('a'))
      fault.isOn = false
      for (const change of failed) await change()
      expect((await store.readDesk('a.md'))?.record).toEqual({ assignee: 'Bea' })
      expect((await store.readSetting('views'))?.value).toEqual({ two: 2 })
      expect((await store.listMedia()).map(({ name }) => name)).toEqual(['a.png', 'b.png'])
    },
  )

  const canMount = process.platform === 'linux' && process.getuid?.() === 0
  test.runIf(canMount)('a disk that is really full keeps the old article', async () => {
    const folder = makeFolder()
    mkdirSync(folder.at('disk'))
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder.at('disk')])
    if (mounted.status !== 0) return
    const store = await openFolderStore(folder.at('disk'))
    onTestFinished(async () => {
      await store.close()
      spawnSync('umount', ['--lazy', folder.at('disk')])
    })
    const first = await store.write('a.md', articleText('A'), { ifAbsent: true })
    const large = articleText('B', 'word '.repeat(300_000))
    await expectFailure(() => store.write('a.md', large, { ifVersion: first.version }), 'unavailable')
    expect(readFileSync(folder.at('disk/a.md'), 'utf8')).toBe(articleText('A'))
    expect(await store.revisions('a.md')).toEqual([])
    expect(readdirSync(folder.at('disk')).sort()).toEqual(['.galley', 'a.md'])
  })

  test('a disk without hard links still makes new articles, and never over another', async () => {
    const folder = makeFolder()
    const { disk, fault } = failingDisk('link', 'EPERM')
    fault.isOn = true
    const store = await folder.open({ disk })
    await store.write('a.md', articleText('A'), { ifAbsent: true })
    expect(readFileSync(folder.at('a.md'), 'utf8')).toBe(articleText('A'))
    const { version } = await store.write('b.md', articleText('B'), { ifAbsent: true })
    await expectFailure(() => store.move('b.md', 'a.md', { ifVersion: version }), 'conflict')
    await store.move('b.md', 'c.md', { ifVersion: version })
    expect(await idsOf(store)).toEqual(['a.md', 'c.md'])
  })
})

describe('a file that another program changes', () => {
  test('is a conflict, even when nobody has noticed yet', async () => {
    const folder = makeFolder()
    folder.put('a.md', articleText('A'))
    const store = await folder.open()
    const article = await store.read('a.md')
    writeFileSync(folder.at('a.md'), articleText('Theirs'))
    const call = () => store.write('a.md', articleText('Mine'), { ifVersion: article?.version ?? '' })
    const { currentVersion } = await expectFailure(call, 'conflict')
    expect(currentVersion).toBe((await store.read('a.md'))?.version)
    expect(readFileSync(folder.at('a.md'), 'utf8')).toBe(articleText('Theirs'))
  })

  test('in the last instant before it is replaced, is a conflict', async () => {
    const folder = makeFolder()
    folder.put('a.md', articleText('A'))
    const disk: Disk = {
      ...realDisk,
      async open(path, flags, mode) {
        if (/revisions.*\.galley-tmp$/.test(path)) writeFileSync(folder.at('a.md'), articleText('Theirs'))
        return realDisk.open(path, flags, mode)
      },
    }
    const store = await folder.open({ disk })
    const article = await store.read('a.md')
    const options = { ifVersion: article?.version ?? '' }
    await expectFailure(() => store.write('a.md', articleText('Mine'), options), 'conflict')
    await expectFailure(() => store.remove('a.md', options), 'conflict')
    expect(readFileSync(folder.at('a.md'), 'utf8')).toBe(articleText('Theirs'))
    expect(await store.revisions('a.md')).toEqual([])
  })

  test('a new file that another program makes in the last instant is not replaced', async () => {
    const folder = makeFolder()
    const disk: Disk = {
      ...realDisk,
      async link(from, to) {
        writeFileSync(to, articleText('Theirs'))
        return realDisk.link(from, to)
      },
    }
    const store = await folder.open({ disk })
    await expectFailure(() => store.write('a.md', articleText('Mine'), { ifAbsent: true }), 'conflict')
    expect(readFileSync(folder.at('a.md'), 'utf8')).toBe(articleText('Theirs'))
    expect(readdirSync(folder.path).sort()).toEqual(['.galley', 'a.md'])
  })
})

test.runIf(process.platform !== 'win32')('a written file keeps who may read and write it', async () => {
  const folder = makeFolder()
  folder.put('a.md', articleText('A'))
  chmodSync(folder.at('a.md'), 0o640)
  const store = await folder.open()
  const article = await store.read('a.md')
  await store.write('a.md', articleText('B'), { ifVersion: article?.version ?? '' })
  expect(statSync(folder.at('a.md')).mode & 0o777).toBe(0o640)
})

test('ids of any length and letters keep their revisions apart', async () => {
  const folder = makeFolder()
  const store = await folder.open()
  const ids = [
    'a/b.md',
    'a%2Fb.md',
    `${'é'.repeat(120)}.md`,
    `${'é'.repeat(120)}e.md`,
    "~'(*)!.md",
    '🚢: 50%.md',
  ]
  for (const id of ids) {
    const { version } = await store.write(id, `first of ${id}`, { ifAbsent: true })
    await store.write(id, 'second', { ifVersion: version })
  }
  for (const id of ids) {
    const [revision, ...others] = await store.revisions(id)
    expect(others).toEqual([])
    expect(await store.readRevision(id, revision?.version ?? '')).toBe(`first of ${id}`)
  }
  expect(existsSync(folder.at('.galley/revisions/a'))).toBe(false)
})

test('revisions stay in order when some of them were removed by hand', async () => {
  const folder = makeFolder()
  const store = await folder.open()
  let { version } = await store.write('a.md', '0', { ifAbsent: true })
  const write = async (source: string) => {
    version = (await store.write('a.md', source, { ifVersion: version })).version
  }
  for (const source of ['1', '2', '3']) await write(source)
  for (const name of readdirSync(folder.at('.galley/revisions/a.md')))
    if (!name.startsWith('000003')) rmSync(folder.at(`.galley/revisions/a.md/${name}`))
  await write('4')
  const sources = (await store.revisions('a.md')).map(each => store.readRevision('a.md', each.version))
  expect(await Promise.all(sources)).toEqual(['3', '2'])
})

test('a desk record that is damaged keeps no list from showing, and says what is wrong', async () => {
  const folder = makeFolder()
  const store = await folder.open()
  for (const id of ['a.md', 'b.md']) {
    await store.write(id, articleText(id), { ifAbsent: true })
    await store.writeDesk(id, { assignee: 'Ada' }, { ifAbsent: true })
  }
  writeFileSync(folder.at('.galley/desk/a.md.json'), '<<<<<<< HEAD\n{}')
  const { items } = await store.list({ sort: 'title' })
  expect(items.map(({ assignee }) => assignee)).toEqual([undefined, 'Ada'])
  await expectFailure(() => store.readDesk('a.md'), 'invalid')
  await expectFailure(() => store.writeDesk('a.md', {}, { ifAbsent: true }), 'invalid')
  expect(readFileSync(folder.at('.galley/desk/a.md.json'), 'utf8')).toBe('<<<<<<< HEAD\n{}')
})
