// The thread that counts findings: by the rules of the folder, of the files that stand there.
import { describe, expect, test } from 'vitest'
import { maxCheckedCharacters } from '../../../src/checks/check.ts'
import { countFindings } from '../../../src/checks/check-article.ts'
import { readForChecks } from '../../../src/checks/checked-article.ts'
import { digestOf } from '../../../src/checks/corpus/digest.ts'
import { createExaminer } from '../../../src/checks/examiner.ts'
import { digestInThread } from '../../../src/server/folder-store/digest-in-thread.ts'
import { type ExaminerThread, openExaminerThread } from '../../../src/server/folder-store/examiner-thread.ts'
import { untilExamined } from '../../contract/contract-tools.ts'
import { type FolderUnderTest, makeFolder } from './folder-under-test.ts'

const script = new URL('../desk-script.mjs', import.meta.url)
const broken = '---\ntitle: "A cafÃ© by the sea"\n---\n\nAs an AI language model, I like the sea.\n'

async function inThread<Result>(
  folder: FolderUnderTest,
  act: (thread: ExaminerThread) => Promise<Result>,
): Promise<Result> {
  const thread = openExaminerThread(script, folder.path)
  try {
    return await act(thread)
  } finally {
    await thread.close()
  }
}

describe('the examiner’s thread', () => {
  test('counts what this thread counts, with the version that it counted', async () => {
    const folder = makeFolder()
    folder.put('a.md', broken)
    const answer = await inThread(folder, thread => thread.count(['a.md', 'gone.md']))
    expect(answer).toEqual({
      examinerId: createExaminer().id,
      files: [{ key: expect.stringMatching(/^[0-9a-f]{64}$/), counts: countFindings(broken) }, null],
    })
  })

  test('goes by the settings of the folder', async () => {
    const folder = makeFolder()
    folder.put('a.md', broken)
    folder.put('galley.config.json', '{ "checks": { "rules": { "mojibake": "off" } } }')
    const { examinerId, files } = await inThread(folder, thread => thread.count(['a.md']))
    expect(examinerId).not.toBe(createExaminer().id)
    expect(files[0]?.counts.errors).toBe(countFindings(broken).errors - 1)
  })

  test('digests what this thread digests, and nothing that is too long', async () => {
    const folder = makeFolder()
    folder.put('a.md', broken)
    folder.put('long.md', 'a'.repeat(maxCheckedCharacters + 1))
    const digests = await inThread(folder, thread => thread.digest(['a.md', 'gone.md', 'long.md']))
    const version = expect.stringMatching(/^[0-9a-f]{64}$/)
    const digest = digestOf('a.md', readForChecks(broken, new Date()))
    expect(digests).toEqual([{ version, digest }, null, null])
  })

  test('is one for many questions, and whoever cannot have it is told', async () => {
    const folder = makeFolder()
    folder.put('a.md', broken)
    let opened = 0
    const digest = digestInThread(root => {
      opened += 1
      return openExaminerThread(script, root)
    }, folder.path)
    expect((await digest(['a.md']))[0]?.digest.title?.value).toBe('A cafÃ© by the sea')
    expect(await digest(['gone.md'])).toEqual([null])
    expect(opened).toBe(1)
    const without = digestInThread(() => {
      throw new Error('No thread.')
    }, folder.path)
    await expect(without(['a.md'])).rejects.toThrow('No thread.')
  })

  test('says that it is gone', async () => {
    const thread = openExaminerThread(script, makeFolder().path)
    await thread.close()
    await expect(thread.count(['a.md'])).rejects.toThrow('ended')
  })
})

const pileOf = (count: number) => {
  const folder = makeFolder()
  for (let at = 0; at < count; at++) folder.put(`${at}.md`, broken)
  return folder
}

describe('a pile', () => {
  test('is counted in the thread, and this one examines nothing', async () => {
    const { id } = createExaminer()
    const examiner = {
      id,
      examine: () => {
        throw new Error('Examined here.')
      },
    }
    const openThread = (root: string) => openExaminerThread(script, root)
    const store = await pileOf(120).open({ examiner, openThread })
    await untilExamined(store)
    const { items } = await store.list({ limit: 200, ruleCounts: true })
    expect(items.map(({ findings }) => findings)).toEqual(items.map(() => countFindings(broken)))
  })

  test.each<[string, (counted: string[]) => ExaminerThread]>([
    [
      'cannot be had',
      () => {
        throw new Error('No thread.')
      },
    ],
    [
      'dies',
      () => ({
        count: async () => {
          throw new Error('It died.')
        },
        digest: async () => [],
        close: async () => {},
      }),
    ],
    [
      'counts by other rules',
      counted => ({
        async count(ids) {
          counted.push(...ids)
          const counts = { errors: 9, warnings: 9, notes: 9 }
          return { examinerId: 'other', files: ids.map(() => ({ key: '0'.repeat(64), counts })) }
        },
        digest: async () => [],
        close: async () => {},
      }),
    ],
  ])('is counted here when the thread %s', async (_, open) => {
    const store = await pileOf(120).open({ examiner: createExaminer(), openThread: () => open([]) })
    await untilExamined(store)
    const { items } = await store.list({ limit: 200, ruleCounts: true })
    expect(items.map(({ findings }) => findings)).toEqual(items.map(() => countFindings(broken)))
  })
})
