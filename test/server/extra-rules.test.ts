// A site's own rules, from real modules beside its galley.config.json.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { checkArticle } from '../../src/checks/check-article.ts'
import { readFolderRules } from '../../src/server/folder-checks.ts'
import { temporaryFolder } from './temporary-folder.ts'

const noShouting = `
export const noShouting = {
  id: 'no-shouting',
  severity: 'warning',
  scope: 'article',
  title: 'Shouting',
  about: 'Words in capitals read as if somebody shouted.',
  check: ({ prose }, { least = 5 }) =>
    [...prose.matchAll(/\\b[A-Z]+\\b/g)].filter(found => found[0].length >= least).map(found => ({
      from: found.index,
      to: found.index + found[0].length,
      message: 'Say it quietly.',
    })),
}
`

function site(files: Record<string, string>, checks: unknown): string {
  const folder = temporaryFolder()
  for (const [name, text] of Object.entries({ ...files, 'galley.config.json': JSON.stringify({ checks }) })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

async function found(folder: string, source: string): Promise<string[]> {
  const { rules } = await readFolderRules(folder)
  return checkArticle(source, { rules }).map(
    ({ rule, severity, message }) => `${severity} ${rule}: ${message}`,
  )
}

test('run beside ours, graded and set like ours', async () => {
  const files = { 'rules/no-shouting.js': noShouting }
  const plain = site(files, { extraRules: ['./rules/no-shouting.js'] })
  expect(await found(plain, 'BEWARE of TEA\n')).toContain('warning no-shouting: Say it quietly.')
  const rules = { 'no-shouting': { severity: 'error', least: 3 }, 'required-field': 'off' }
  const set = site(files, { extraRules: ['./rules/no-shouting.js'], rules })
  const loud = 'error no-shouting: Say it quietly.'
  expect(await found(set, 'BEWARE of TEA\n')).toEqual([loud, loud])
})

test('a changed file is loaded anew, and counts made with the old one are not good any more', async () => {
  const folder = site({ 'a.mjs': noShouting }, { extraRules: ['a.mjs'] })
  const before = await readFolderRules(folder)
  writeFileSync(join(folder, 'a.mjs'), noShouting.replace('Say it quietly.', 'Hush.'))
  const after = await readFolderRules(folder)
  expect(await found(folder, 'BEWARE\n')).toContain('warning no-shouting: Hush.')
  expect(after.rules.id).not.toBe(before.rules.id)
})

test.each([
  ['is not there', {}, './none.js', 'ENOENT'],
  ['lies outside', {}, '../../etc/hosts', 'outside the folder'],
  ['is no module', { 'a.txt': '' }, './a.txt', 'no JavaScript module'],
  ['cannot be read', { 'a.mjs': 'export const {' }, './a.mjs', 'left out'],
  ['throws', { 'a.mjs': 'throw new Error("no luck")' }, './a.mjs', 'no luck'],
  ['has no rule', { 'a.mjs': '' }, './a.mjs', 'exports no rule'],
  ['has no shape', { 'a.mjs': 'export const a = { id: "A b" }' }, './a.mjs', 'is no rule: id'],
  [
    'takes one of our names',
    { 'a.mjs': noShouting.replace("'no-shouting'", "'body-h1'") },
    './a.mjs',
    'already',
  ],
])('one that %s is told, and the others go on', async (_, files, path, reason) => {
  const folder = site({ ...files, 'good.mjs': noShouting }, { extraRules: [path, './good.mjs'] })
  const { problems } = await readFolderRules(folder)
  expect(problems).toEqual([expect.stringContaining(`“${path}” was left out`)])
  expect(problems[0]).toContain(reason)
  expect(await found(folder, 'BEWARE\n')).toContain('warning no-shouting: Say it quietly.')
})

test('one that a link leads to elsewhere is left out', async () => {
  const elsewhere = temporaryFolder()
  writeFileSync(join(elsewhere, 'a.mjs'), noShouting)
  const folder = site({}, { extraRules: ['./a.mjs'] })
  symlinkSync(join(elsewhere, 'a.mjs'), join(folder, 'a.mjs'))
  expect((await readFolderRules(folder)).problems[0]).toContain('outside the folder')
})

test.each([
  ['() => { throw new Error("no luck") }', 'This rule of the site failed: Error: no luck'],
  ['() => "nothing"', 'it gave no list of findings'],
  ['() => [{ from: 0, to: 999, message: "x" }]', 'it pointed outside the text'],
  [
    '() => [{ from: 0, to: 1, message: "x", fix: { title: "y", isSafe: true, edits: [{ from: 0, to: 999, insert: "" }] } }]',
    'point outside the text',
  ],
])('what goes wrong while it runs becomes its finding: %s', async (check, message) => {
  const text = `export const a = { id: 'own', severity: 'note', scope: 'article', title: 'T', about: 'A', check: ${check} }`
  const folder = site({ 'a.mjs': text }, { extraRules: ['./a.mjs'] })
  const own = (await found(folder, 'Text.\n')).filter(each => each.startsWith('note own'))
  expect(own).toEqual([expect.stringContaining(message)])
})
