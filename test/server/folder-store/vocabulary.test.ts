// The words that near words are looked for among: all of the index, whether read in steps or at once.
import Database from 'libsql'
import { expect, onTestFinished, test } from 'vitest'
import { createPendingTexts } from '../../../src/server/folder-store/pending-texts.ts'
import { createVocabulary } from '../../../src/server/folder-store/vocabulary.ts'

const many = Array.from({ length: 3_000 }, (_, index) => `word${index}`)

function indexUnderTest() {
  const database = new Database(':memory:')
  onTestFinished(() => void database.close())
  database.exec(`CREATE VIRTUAL TABLE texts USING fts5(text, content = '', tokenize = 'ascii');
    CREATE VIRTUAL TABLE words USING fts5vocab(texts, 'row')`)
  const insert = database.prepare('INSERT INTO texts (text) VALUES (?)')
  insert.run(` ${many.join(' ')} `)
  const vocabulary = createVocabulary(database)
  const put = (text: string) => {
    insert.run(text)
    vocabulary.add(text)
  }
  return { vocabulary, put }
}

const sorted = (words: Iterable<string>) => [...words].sort()

test('has every word once, in steps as at once, without what is too long to be mistyped', async () => {
  const inSteps = indexUnderTest()
  inSteps.put(` harbour ${'x'.repeat(41)} word7 `)
  await inSteps.vocabulary.load()
  expect(sorted(inSteps.vocabulary.words())).toEqual(sorted([...many, 'harbour']))
  const atOnce = indexUnderTest()
  expect(sorted(atOnce.vocabulary.words())).toEqual(sorted(many))
})

test('has what comes while it is read, before or behind the place of the reading', async () => {
  const { vocabulary, put } = indexUnderTest()
  const loading = vocabulary.load()
  put(' aaa zzz ')
  await loading
  put(' later ')
  expect(sorted(vocabulary.words())).toEqual(sorted([...many, 'aaa', 'zzz', 'later']))
})

test('is asked for no more once the index is closed', async () => {
  const { vocabulary } = indexUnderTest()
  const loading = vocabulary.load()
  vocabulary.close()
  await loading
})

test('words of texts that are not indexed yet follow the texts', async () => {
  const texts = new Map([
    ['a', ' harbour '],
    ['b', ' meadow '],
  ])
  const pending = createPendingTexts(id => {
    const text = texts.get(id)
    return text === undefined ? null : { id, stamp: '', row: { version: '1' } as never, text }
  })
  for (const id of texts.keys()) pending.add(id)
  expect(sorted(pending.words())).toEqual([])
  await pending.fold()
  await pending.gatherWords()
  expect(sorted(pending.words())).toEqual(['harbour', 'meadow'])
  texts.set('a', ' lantern ')
  pending.add('a')
  await pending.fold()
  expect(pending.words().has('lantern')).toBe(true)
  pending.remove(['a', 'b'])
  expect(sorted(pending.words())).toEqual([])
})
