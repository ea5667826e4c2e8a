// The page of the checks: what they count, where it leads, and groups that are settled.
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { GalleyError } from '../../../src/article/galley-error.ts'
import { checkArticle } from '../../../src/checks/check-article.ts'
import { dismissalOf, withDismissals } from '../../../src/checks/dismissals.ts'
import { createExaminer } from '../../../src/checks/examiner.ts'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'
import { renderDesk } from '../render-desk.tsx'

const facts = 'date: 2025-03-01\nslug: tea\nexcerpt: About tea.\ncategory: Tea'
const words = Array.from({ length: 120 }, (_, index) => `word${(index * 7) % 5003}`)
const story = words.join(' ')
const article = (title: string, status: string, text: string) =>
  `---\ntitle: ${title}\nstatus: ${status}\n${facts}\n---\n${text}\n`

const articles = {
  'a.md': article('Morning', 'draft', `# Main\n\n${story}`),
  'b.md': article('Evening', 'published', story.replace('word7 ', 'noon ')),
  'c.md': article('Night', 'new', `${story} ends`),
  'd.md': article('Rain', 'new', 'Two  spaces.'),
}

const rulesOf = async (severity: string) =>
  within(await screen.findByRole('list', { name: severity }))
    .getAllByRole('listitem')
    .map(item => item.textContent ?? '')

test('rules stand by severity and number, and lead to the articles', async () => {
  const { user, router } = await renderDesk({ articles, path: '/report' })
  expect((await rulesOf('Errors'))[0]).toMatch(/^Slugs used twice.*4 articles4 findings$/)
  expect((await rulesOf('Notes')).some(text => /^Double spaces?.*1 article1 finding$/.test(text))).toBe(true)
  await user.click(screen.getByRole('link', { name: /main heading/i }))
  await waitFor(() => expect(router.state.location.search).toEqual({ rule: 'body-h1' }))
  await screen.findByRole('link', { name: 'Morning' })
  expect(screen.queryByRole('link', { name: 'Rain' })).toBeNull()
  await screen.findByRole('button', { name: 'Finding of a rule Main heading in the text' })
})

test('a rule of the whole pile leads to its articles too, and is counted before it is chosen', async () => {
  const { user, router } = await renderDesk({
    articles: { ...articles, 'e.md': '---\ntitle: Snow\nslug: snow\n---\nIt snows.\n' },
    path: '/report',
  })
  await user.click(await screen.findByRole('link', { name: 'Slugs used twice' }))
  await waitFor(() => expect(router.state.location.search).toEqual({ rule: 'same-slug' }))
  await screen.findByRole('link', { name: 'Rain' })
  expect(screen.queryByRole('link', { name: 'Snow' })).toBeNull()
  await user.click(await screen.findByRole('button', { name: 'Finding of a rule Slugs used twice' }))
  await screen.findByRole('button', { name: /^Slugs used twice 4/ })
})

test('all that is safe of a rule is fixed, with a preview; what is not safe and what is dismissed stays', async () => {
  const damaged = {
    'a.md': '---\ntitle: A\n---\nThe key ðŸ”‘ fits.\n',
    'b.md': '---\ntitle: B\n---\nThe key ðŸ”‘ fits, and ðŸ¤ is a guess.\n',
    'c.md': '---\ntitle: C\n---\nWe write ðŸ”‘ as it is.\n\nAnd ðŸ’¡ is broken.\n',
    'd.md': '---\ntitle: D\n---\nTwo  spaces.\n',
  }
  const { user, store } = await renderDesk({ articles: damaged })
  const source = damaged['c.md']
  const finding = checkArticle(source).find(({ rule }) => rule === 'mojibake')
  if (!finding) throw new Error('Nothing to dismiss.')
  const record = withDismissals({}, [dismissalOf(source, finding, { reason: 'As it is', at: new Date() })])
  await store.writeDesk('c.md', record, { ifAbsent: true })
  await user.click(screen.getByRole('link', { name: 'Checks' }))
  await user.click(await screen.findByRole('button', { name: 'Fix all that is safe: Broken characters' }))
  await screen.findByText('3 articles will change.')
  await screen.findByText(/^One finding in 1 article cannot be mended safely/)
  await user.click(screen.getByRole('button', { name: /^Change 3 articles/ }))
  await screen.findByText('3 changed.')
  const textOf = async (id: string) => (await store.read(id))?.source
  expect(await textOf('a.md')).toBe('---\ntitle: A\n---\nThe key 🔑 fits.\n')
  expect(await textOf('b.md')).toBe('---\ntitle: B\n---\nThe key 🔑 fits, and ðŸ¤ is a guess.\n')
  expect(await textOf('c.md')).toBe('---\ntitle: C\n---\nWe write ðŸ”‘ as it is.\n\nAnd 💡 is broken.\n')
  expect(await textOf('d.md')).toBe(damaged['d.md'])
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Undo' }))
  await screen.findByText('3 put back.')
  for (const [id, before] of Object.entries(damaged)) expect(await textOf(id)).toBe(before)
})

test('two of a group are compared, one is kept, the others are archived and put back', async () => {
  const { user, store } = await renderDesk({ articles, path: '/report' })
  const group = within(await screen.findByRole('group', { name: /^3 articles, about \d+ % alike$/ }))
  expect(group.getByRole('radio', { name: 'Keep Evening' })).toHaveProperty('checked', true)
  await user.click(group.getByRole('radio', { name: 'Keep Morning' }))
  await user.click(group.getByRole('button', { name: 'Compare Evening' }))
  const beside = await screen.findByRole('region', { name: 'a.md beside b.md' })
  expect([...beside.querySelectorAll('ins')].map(each => each.textContent).join('')).toContain('noon')
  await user.click(screen.getByRole('button', { name: 'Keep Morning, archive the others' }))
  await user.click(await screen.findByRole('button', { name: /^Change 2 articles/ }))
  await screen.findByText('2 changed.')
  const statusOf = async (id: string) => (await store.read(id))?.source.match(/status: (.*)/)?.[1]
  expect(await Promise.all(['a.md', 'b.md', 'c.md', 'd.md'].map(statusOf))).toEqual([
    'draft',
    'archived',
    'archived',
    'new',
  ])
  await screen.findByText(/No two articles have nearly the same text\. 1 group has/)
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Undo' }))
  await screen.findByText('2 put back.')
  for (const [id, source] of Object.entries(articles)) expect((await store.read(id))?.source).toBe(source)
  await screen.findByText(/^3 articles, about/)
})

test('says whose paragraphs recur, and leads to the articles', async () => {
  const long =
    'The village has kept its meadows for two hundred years, and it means to keep them for two hundred more.'
  const by = (name: string, text: string) => `---\ntitle: T\ngeneratedBy: ${name}\n---\n${text}\n`
  const { user, router } = await renderDesk({
    articles: { 'a.md': by('Model', long), 'b.md': by('Model', long), 'c.md': by('Ada', `${long}\n\nOwn.`) },
    path: '/report',
  })
  const table = within(await screen.findByRole('table'))
  expect(table.getAllByRole('row').map(row => row.textContent)).toEqual([
    'Written byArticlesRecurring paragraphsShare',
    'Model22 of 2100 %',
    'Ada11 of 1100 %',
  ])
  await user.click(table.getByRole('link', { name: 'Model' }))
  await waitFor(() => expect(router.state.location.search).toEqual({ writtenBy: 'Model' }))
})

test('an empty desk says what to do', async () => {
  await renderDesk({ path: '/report' })
  await screen.findByText(/There are no articles yet/)
})

test('a store that cannot be read is told, and asked again', async () => {
  const behind = createMemoryStore({ examiner: createExaminer() })
  await behind.write('d.md', articles['d.md'], { ifAbsent: true })
  let isBroken = true
  const list: typeof behind.list = async query => {
    if (isBroken) throw new Error('The disk is gone.')
    return behind.list(query)
  }
  const { user } = await renderDesk({ store: { ...behind, list }, path: '/report' })
  expect((await screen.findByRole('alert')).textContent).toContain('The disk is gone.')
  isBroken = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByText(/in one article/)
})

test('a server that is still reading is asked again, and its progress shown', async () => {
  const rule = {
    id: 'body-h1',
    title: 'Main heading in the text',
    about: '',
    scope: 'article' as const,
    severity: 'warning' as const,
    findings: 3,
    articles: 2,
    hasSafeFixes: false,
  }
  const done = {
    articles: 5,
    uncounted: 1,
    rules: [rule],
    clusters: [],
    moreClusters: 0,
    settledClusters: 0,
    boilerplate: [],
  }
  const answers = [
    { report: null, isCurrent: false, done: 3, total: 9 },
    { report: done, isCurrent: true, done: 9, total: 9 },
  ]
  const report = async () => answers.shift() ?? { report: done, isCurrent: true, done: 9, total: 9 }
  await renderDesk({ store: { ...createMemoryStore(), report }, path: '/report' })
  const bar = await screen.findByRole('progressbar', { name: 'Reading the articles' })
  await waitFor(() => expect(bar).toHaveProperty('value', 3))
  await screen.findByText('3 findings in 5 articles; 1 is not examined yet, or too long.')
  expect(screen.queryByRole('progressbar')).toBeNull()
})

test('a report leaves a summary of the day, and says what a rule found before', async () => {
  const store = createMemoryStore({ examiner: createExaminer() })
  const days = [{ day: '2025-03-12', articles: 9, rules: { 'double-space': [1548, 9] } }]
  await store.writeSetting('check-history', { days }, { ifAbsent: true })
  await renderDesk({ store, articles, path: '/report' })
  const notes = within(await screen.findByRole('list', { name: 'Notes' }))
  await notes.findByText('was 1,548 on 12 Mar')
  const today = new Date().toISOString().slice(0, 10)
  await waitFor(async () =>
    expect((await store.readSetting('check-history'))?.value).toMatchObject({
      days: [days[0], { day: today, articles: 4, rules: { 'double-space': [1, 1], 'same-slug': [4, 4] } }],
    }),
  )
})

test('a summary that cannot be kept is tried once, and nobody is told', async () => {
  const behind = createMemoryStore({ examiner: createExaminer() })
  let tries = 0
  const writeSetting: typeof behind.writeSetting = (name, value, options) => {
    if (name !== 'check-history') return behind.writeSetting(name, value, options)
    tries += 1
    return Promise.reject(new GalleyError('forbidden', 'The settings are closed.'))
  }
  await renderDesk({ store: { ...behind, writeSetting }, articles, path: '/report' })
  await screen.findByRole('list', { name: 'Notes' })
  await waitFor(() => expect(tries).toBeGreaterThan(0))
  // Many turns, in which further tries would come.
  for (let turn = 0; turn < 20; turn++) await act(() => new Promise(resolve => setTimeout(resolve, 10)))
  expect(tries).toBe(1)
  expect(screen.queryByText(/The settings are closed/)).toBeNull()
})
