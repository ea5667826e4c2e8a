// `galley check` on real files, in a process of its own.
import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { dismissalOf } from '../../src/checks/dismissals.ts'
import { runGalley, runTimeoutMs } from './run-galley.ts'
import { temporaryFolder } from './temporary-folder.ts'

vi.setConfig({ testTimeout: runTimeoutMs })

const tea = '---\ntitle: Tea\nslug: tea\n---\n# Tea  time\r\n\nA cafÃ©, and [more](none.md).\n'
const coffee = '---\ntitle: Coffee\nslug: tea\n---\nText.\n'

function site(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

describe('galley check', () => {
  test('tells where, how bad and which rule, for articles and for the pile', async () => {
    const cwd = site({
      'content/a/tea.md': tea,
      'content/tea.md': coffee,
      'content/.x/b.md': tea,
      'c.txt': '',
    })
    const { exitCode, stdout, stderr } = await runGalley(['check', 'content'], { cwd })
    expect(stderr).toBe('')
    expect(stdout.trimEnd().split('\n')).toEqual([
      'content/a/tea.md:3:7  error    same-slug  The slug is that of “content/tea.md” too.',
      'content/a/tea.md:5:1  warning  body-h1  The title is the main heading already. Begin with “##”.',
      expect.stringMatching(/^content\/a\/tea\.md:5:6 {2}note {5}double-space {2}/),
      expect.stringMatching(/^content\/a\/tea\.md:7:6 {2}error {4}mojibake {2}/),
      'content/a/tea.md:7:21  error    broken-pile-link  No article is at “none.md”.',
      'content/tea.md:3:7  error    same-slug  The slug is that of “content/a/tea.md” too.',
      '',
      '4 errors, 1 warning, 1 note in 2 of 2 files.',
    ])
    expect(exitCode).toBe(1)
  })

  test('a file named alone is not asked for what may lie beside it, and one that is fine gives 0', async () => {
    const cwd = site({ 'a.md': '---\ntitle: Tea\n---\n[More](none.md).\n' })
    const { exitCode, stdout } = await runGalley(['check', 'a.md'], { cwd })
    expect(stdout).toBe('0 errors, 0 warnings, 0 notes in 0 of 1 file.\n')
    expect(exitCode).toBe(0)
  })

  test('leaves what the desk dismissed uncounted and as it is, in a file named alone too', async () => {
    const source = '---\ntitle: Tea\n---\nTwo  spaces.\n\nMore  spaces.\n'
    const dismissed = (message: string, from: number) =>
      dismissalOf(
        source,
        { rule: 'double-space', from, to: from + 2, message },
        { reason: 'Verse', at: new Date() },
      )
    const record = { dismissals: [dismissed('', source.indexOf('  '))] }
    const cwd = site({
      'content/a/tea.md': source,
      'content/.galley/desk/a%2Ftea.md.json': JSON.stringify({ id: 'a/tea.md', record }),
    })
    const { stdout } = await runGalley(['check', 'content/a/tea.md', '--rule', 'double-space'], { cwd })
    expect(stdout).toContain('content/a/tea.md:6:5')
    expect(stdout).not.toContain('content/a/tea.md:4:4')
    expect(stdout).toContain('0 errors, 0 warnings, 1 note in 1 of 1 file. 1 dismissed at the desk.')
    await runGalley(['check', 'content', '--fix', '--rule', 'double-space'], { cwd })
    expect(readFileSync(join(cwd, 'content/a/tea.md'), 'utf8')).toBe(source.replace('More  ', 'More '))
  })

  test('mends what is safe and no other byte, says so, and finds nothing of it again', async () => {
    const cwd = site({ 'tea.md': tea, 'fine.md': coffee })
    chmodSync(join(cwd, 'tea.md'), 0o640)
    const before = statSync(join(cwd, 'fine.md'))
    const { stdout } = await runGalley(
      ['check', '.', '--fix', '--rule', 'mojibake', '--rule', 'double-space'],
      { cwd },
    )
    expect(stdout).toBe(
      'tea.md: fixed double-space 1, mojibake 1\n0 errors, 0 warnings, 0 notes in 0 of 2 files.\n',
    )
    expect(readFileSync(join(cwd, 'tea.md'), 'utf8')).toBe(tea.replace('  time', ' time').replace('Ã©', 'é'))
    expect(statSync(join(cwd, 'tea.md')).mode & 0o777).toBe(0o640)
    expect(statSync(join(cwd, 'fine.md')).mtimeMs).toBe(before.mtimeMs)
    const again = await runGalley(['check', 'tea.md', '--fix', '--json'], { cwd })
    expect(again.stderr).toBe('')
    expect(JSON.parse(again.stdout).files[0].fixed).toEqual({})
  })

  test('goes by the settings of the site, and by its own rules; too many warnings are 1', async () => {
    const rule = `export const own = { id: 'own', severity: 'warning', scope: 'article', title: 'T', about: 'A', check: () => [{ from: 0, to: 0, message: 'Own.' }] }`
    const checks = {
      rules: { 'body-h1': 'off', mojibake: 'warning', 'broken-pile-link': 'off' },
      extraRules: ['./own.mjs'],
    }
    const cwd = site({
      'content/tea.md': tea,
      'own.mjs': rule,
      'package.json': '{}',
      'galley.config.json': JSON.stringify({ checks }),
    })
    const allowed = await runGalley(['check', 'content', '--max-warnings', '2'], { cwd })
    expect(allowed.stdout).toContain('content/tea.md:1:1  warning  own  Own.\n')
    expect(allowed.stdout).toContain('0 errors, 2 warnings, 1 note in 1 of 1 file.')
    expect(allowed.exitCode).toBe(0)
    const refused = await runGalley(['check', 'content', '--max-warnings', '1', '--format', 'github'], {
      cwd,
    })
    expect(refused.stdout).toContain(
      '::warning file=content/tea.md,line=1,endLine=1,col=1,endColumn=1,title=own::Own.\n',
    )
    expect(refused.stderr).toBe('2 warnings, and at most 1 are allowed.\n')
    expect(refused.exitCode).toBe(1)
  })

  test('settings that are wrong are told and end in 1, and the articles are checked all the same', async () => {
    const cwd = site({ 'a.md': coffee, 'galley.config.json': '{"checks":{"rules":{"body-h1":"fatal"}}}' })
    const { exitCode, stdout, stderr } = await runGalley(['check', '.'], { cwd })
    expect(stderr).toContain(
      '“galley.config.json” has settings that the checks do not know. checks.rules.body-h1: ',
    )
    expect(stdout).toContain('in 1 of 1 file.')
    expect(exitCode).toBe(1)
  })

  test('what cannot be read is an error, links are not followed, and nothing in a text steers the terminal', async () => {
    const cwd = site({
      'bad.md': new Uint8Array([0x61, 0xff]),
      'odd.md': '---\ntitle: T\ncategory: "\\e[2J\\u202e"\n---\n',
    })
    symlinkSync(join(cwd, 'odd.md'), join(cwd, 'link.md'))
    const config = { checks: { rules: { 'unknown-category': { taxonomy: ['Tea'] } } } }
    writeFileSync(join(cwd, 'galley.config.json'), JSON.stringify(config))
    const { stdout, exitCode } = await runGalley(['check', '.'], { cwd })
    expect(stdout).toMatch(/^bad\.md:1:2 {2}error {4}source-problem {2}/m)
    expect(stdout).toContain(
      'link.md:1:1  error    source-problem  This is a link. Galley does not follow links.',
    )
    expect(stdout).toContain('\\u{1b}[2J\\u{202e}')
    for (const character of ['\u001b', '\u202e']) expect(stdout).not.toContain(character)
    expect(exitCode).toBe(1)
  })

  test.each([
    [['check'], 'check takes files or folders.'],
    [['check', '.', '--format', 'xml'], '“xml” is no format'],
    [['check', '.', '--rule', 'body-h2'], 'There is no rule “body-h2”.'],
    [['check', '.', '--max-warnings', '-1'], ''],
    [['check', '.', '--json', '--format', 'sarif'], 'exclude each other'],
    [['check', '.', '--loud'], 'loud'],
  ])('%j is wrong usage', async (args, message) => {
    const { exitCode, stderr, stdout } = await runGalley(args, { cwd: site({ 'a.md': coffee }) })
    expect(stderr).toContain(message)
    expect(stderr).toContain('galley check PATHS…')
    expect(stdout).toBe('')
    expect(exitCode).toBe(2)
  })

  test('a path that is not there, and a folder without articles, are refused', async () => {
    const cwd = site({ 'a.txt': '' })
    for (const path of ['none', '.']) expect((await runGalley(['check', path], { cwd })).exitCode).toBe(1)
  })
})
