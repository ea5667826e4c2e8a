// The rules of the checks as a page: what is set is written, and nothing else; what others set is taken up.
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { GalleyError } from '../../../src/article/galley-error.ts'
import { allRules } from '../../../src/checks/all-rules.ts'
import { corpusRules } from '../../../src/checks/corpus/corpus-rules.ts'
import type { ArticleStore } from '../../../src/storage/article-store.ts'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'
import { renderDesk } from '../render-desk.tsx'

const severity = (title: string) => screen.findByRole('combobox', { name: `Severity of “${title}”` })
const rule = (title: string) => screen.findByRole('listitem', { name: title })
const titles = () => screen.getAllByRole('heading', { level: 4 }).map(heading => heading.textContent)
const shown = (field: HTMLElement) => (field as HTMLInputElement | HTMLSelectElement).value

async function kept(store: ArticleStore): Promise<unknown> {
  return (await store.readSetting('checks'))?.value ?? null
}

async function set(store: ArticleStore, value: unknown) {
  const stored = await store.readSetting('checks')
  await store.writeSetting('checks', value, stored ? { ifVersion: stored.version } : { ifAbsent: true })
}

async function openSettings(value?: unknown, path = '/settings') {
  const store = createMemoryStore()
  if (value !== undefined) await set(store, value)
  return renderDesk({ store, path })
}

describe('the rules', () => {
  test('are all there, in groups, as they come', async () => {
    await openSettings()
    await severity('Broken characters')
    expect(titles()).toHaveLength(allRules.length + corpusRules.length)
    const groups = screen.getAllByRole('heading', { level: 3 }).map(heading => heading.textContent)
    expect(groups).toEqual(['Text damage', 'Front matter', 'Structure', 'Prose', 'The whole pile'])
    expect(shown(await severity('Broken characters'))).toBe('error')
    expect(
      within(await severity('Broken characters'))
        .getAllByRole('option')
        .map(each => each.textContent),
    ).toEqual(['Off', 'Note', 'Warning', 'Error (as it comes)'])
    expect(screen.queryByRole('button', { name: 'Back to how it comes' })).toBeNull()
  })

  test('are graded, and only what differs is written', async () => {
    const { user, store } = await openSettings(undefined, '/settings?q=reader')
    await user.selectOptions(await severity('Worn phrases'), 'off')
    await waitFor(async () => expect(await kept(store)).toEqual({ rules: { 'worn-phrase': 'off' } }))
    await user.selectOptions(await severity('Main heading in the text'), 'error')
    await waitFor(async () =>
      expect(await kept(store)).toEqual({ rules: { 'worn-phrase': 'off', 'body-h1': 'error' } }),
    )
    await user.selectOptions(await severity('Worn phrases'), 'note')
    await waitFor(async () => expect(await kept(store)).toEqual({ rules: { 'body-h1': 'error' } }))
  })

  test('are found by any of their words, or by being changed', async () => {
    const { user, router } = await openSettings({
      rules: { readability: { mostLix: 50 }, 'bare-url': 'off' },
    })
    await user.type(await screen.findByRole('searchbox', { name: 'Find a rule' }), 'leaked-PROMPT')
    await waitFor(() => expect(titles()).toEqual(['Prompt text left in']))
    expect(router.state.location.search).toEqual({ q: 'leaked-PROMPT' })
    await user.clear(screen.getByRole('searchbox', { name: 'Find a rule' }))
    await user.click(screen.getByRole('button', { name: 'Changed 2' }))
    await waitFor(() => expect(titles()).toEqual(['Bare addresses', 'Hard to read']))
    await user.type(screen.getByRole('searchbox', { name: 'Find a rule' }), 'zzz')
    await screen.findByText('No changed rule with “zzz” in it. Look for another word.')
  })

  test('go back to how they come, one or all, and there is an undo', async () => {
    const before = { rules: { 'worn-phrase': 'off', readability: { severity: 'error', mostLix: 50 } } }
    const { user, store } = await openSettings(
      { ...before, gate: { noErrors: ['published'] } },
      '/settings?q=read',
    )
    const back = within(await rule('Hard to read')).getByRole('button', { name: 'Back to how it comes' })
    await user.click(back)
    await waitFor(async () =>
      expect(await kept(store)).toEqual({
        rules: { 'worn-phrase': 'off' },
        gate: { noErrors: ['published'] },
      }),
    )
    expect(document.activeElement).toBe(await severity('Hard to read'))
    expect(shown(within(await rule('Hard to read')).getByLabelText('At most'))).toBe('64')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(async () => expect(await kept(store)).toMatchObject(before))
    await user.click(screen.getByRole('button', { name: 'All back to how they come' }))
    await waitFor(async () => expect(await kept(store)).toEqual({ gate: { noErrors: ['published'] } }))
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(async () => expect(await kept(store)).toMatchObject(before))
  })
})

describe('options', () => {
  test('are numbers with their units; one that is wrong is told and not written', async () => {
    const { user, store } = await openSettings(
      { rules: { 'field-length': 'note' } },
      '/settings?q=field-length',
    )
    const item = within(await rule('Texts of the wrong length'))
    const title = item.getByLabelText('Title, at most')
    await user.clear(title)
    await user.type(title, '7.5{Enter}')
    await item.findByText('A whole number.')
    expect(await kept(store)).toEqual({ rules: { 'field-length': 'note' } })
    await user.clear(title)
    await user.type(title, '75')
    await user.tab()
    const set = { rules: { 'field-length': { severity: 'note', titleMost: 75 } } }
    await waitFor(async () => expect(await kept(store)).toEqual(set))
    await item.findByText('As it comes: 60.')
    await user.clear(title)
    await user.type(title, '60{Enter}')
    await waitFor(async () => expect(await kept(store)).toEqual({ rules: { 'field-length': 'note' } }))
  })

  test('are a share in hundredths', async () => {
    const { user, store } = await openSettings(undefined, '/settings?q=too-many-trending')
    const share = within(await rule('Everything is trending')).getByLabelText('Trending, at most')
    expect(shown(share)).toBe('25')
    await user.clear(share)
    await user.type(share, '7{Enter}')
    await waitFor(async () =>
      expect(await kept(store)).toEqual({ rules: { 'too-many-trending': { mostShare: 0.07 } } }),
    )
    await user.clear(share)
    await user.type(share, '101{Enter}')
    await screen.findByText('From 0 to 100 %.')
  })

  test('are names, added and taken away', async () => {
    const { user, store } = await openSettings(undefined, '/settings?q=unknown-category')
    const item = within(await rule('Categories not in the list'))
    await user.type(item.getByRole('textbox'), 'Tools{Enter}Gardens,')
    await waitFor(async () =>
      expect(await kept(store)).toEqual({
        rules: { 'unknown-category': { taxonomy: ['Tools', 'Gardens'] } },
      }),
    )
    await user.click(item.getByRole('button', { name: 'Remove Tools' }))
    await user.click(item.getByRole('button', { name: 'Remove Gardens' }))
    await waitFor(async () => expect(await kept(store)).toEqual({}))
  })
})

test('statuses that want no errors are ticked', async () => {
  const { user, store } = await openSettings(undefined, '/settings?q=gate')
  const gate = within(await screen.findByRole('group', { name: 'No errors in' }))
  await user.click(gate.getByRole('checkbox', { name: 'Published' }))
  await user.click(gate.getByRole('checkbox', { name: 'Approved' }))
  await waitFor(async () =>
    expect(await kept(store)).toEqual({ gate: { noErrors: ['published', 'approved'] } }),
  )
  await user.click(gate.getByRole('checkbox', { name: 'Published' }))
  await waitFor(async () => expect(await kept(store)).toEqual({ gate: { noErrors: ['approved'] } }))
})

test('what others set shows, is built upon, and leaves what is being typed', async () => {
  const { user, store } = await openSettings({ rules: { readability: { mostLix: 50 } } })
  const title = within(await rule('Texts of the wrong length')).getByLabelText('Title, at most')
  await user.clear(title)
  await user.type(title, '75')
  await set(store, {
    rules: {
      readability: { mostLix: 40 },
      'field-length': { excerptMost: 200, titleMost: 70 },
      'bare-url': 'off',
    },
  })
  await waitFor(async () => expect(shown(await severity('Bare addresses'))).toBe('off'))
  expect(shown(within(await rule('Hard to read')).getByLabelText('At most'))).toBe('40')
  const excerpt = within(await rule('Texts of the wrong length')).getByLabelText('Excerpt, at most')
  await waitFor(() => expect(shown(excerpt)).toBe('200'))
  expect(shown(title)).toBe('75')
  await user.type(title, '{Enter}')
  await waitFor(async () =>
    expect(await kept(store)).toEqual({
      rules: {
        readability: { mostLix: 40 },
        'field-length': { excerptMost: 200, titleMost: 75 },
        'bare-url': 'off',
      },
    }),
  )
  await set(store, { rules: { 'field-length': { titleMost: 80 } } })
  await waitFor(() => expect(shown(title)).toBe('80'))
})

describe('settings that are wrong', () => {
  test('are told by file, path and what is expected, and left alone', async () => {
    const behind = createMemoryStore()
    const wrong = { rules: { 'body-h1': 'fatal', readability: { mostLix: -1, least: 2 } } }
    await set(behind, wrong)
    const readSetting: ArticleStore['readSetting'] = async name => {
      const stored = await behind.readSetting(name)
      return stored && { ...stored, file: '../galley.config.json' }
    }
    const { user } = await renderDesk({ store: { ...behind, readSetting }, path: '/settings?q=body-h1' })
    const told = within(await screen.findByRole('alert'))
    await told.findByText('“../galley.config.json” has settings that the checks do not know.')
    const issues = told.getAllByRole('listitem').map(item => item.textContent)
    expect(issues[0]).toMatch(/^checks\.rules\.body-h1 Expected one of “off”, “error”/)
    expect(issues).toContain('checks.rules.readability.mostLix Not less than 0.')
    expect(issues).toContain('checks.rules.readability.least There is no such key.')
    expect(screen.queryByRole('combobox')).toBeNull()
    expect(await kept(behind)).toEqual(wrong)
    await set(behind, { rules: { 'body-h1': 'off' } })
    expect(shown(await severity('Main heading in the text'))).toBe('off')
    screen.getByText('../galley.config.json')
    await user.selectOptions(await severity('Main heading in the text'), 'note')
    await waitFor(async () => expect(await kept(behind)).toEqual({ rules: { 'body-h1': 'note' } }))
  })

  test('are told also while the page is open', async () => {
    const behind = createMemoryStore()
    let isBroken = false
    const readSetting: ArticleStore['readSetting'] = async name => {
      if (isBroken && name === 'checks')
        throw new GalleyError(
          'invalid',
          '“galley.config.json” is no JSON: value expected at 3:7. Correct the file.',
        )
      return behind.readSetting(name)
    }
    const { user } = await renderDesk({ store: { ...behind, readSetting }, path: '/settings?q=worn' })
    const select = await severity('Worn phrases')
    isBroken = true
    await user.selectOptions(select, 'off')
    await within(await screen.findByRole('alert', { name: 'The settings cannot be shown' })).findByText(
      /is no JSON: value expected at 3:7/,
    )
    expect(await kept(behind)).toBeNull()
    isBroken = false
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(shown(await severity('Worn phrases'))).toBe('note')
  })
})

test('rules of the site are named, and cannot be changed here', async () => {
  await openSettings(
    { extraRules: ['./rules/no-shouting.js'], rules: { 'no-shouting': 'error' } },
    '/settings?q=zzz',
  )
  const section = within(await screen.findByRole('region', { name: 'Rules of the site' }))
  section.getByText('./rules/no-shouting.js')
  section.getByText('no-shouting')
  section.getByText('Error')
  expect(section.queryByRole('combobox')).toBeNull()
})

test('a desk that cannot be written says why, and takes nothing', async () => {
  const store = { ...createMemoryStore(), obstacle: async () => 'The folder is read-only.' }
  await renderDesk({ store, path: '/settings?q=worn' })
  await screen.findByText('The folder is read-only.')
  await waitFor(async () => expect(await severity('Worn phrases')).toHaveProperty('disabled', true))
})

test('the sidebar leads here', async () => {
  const { user } = await renderDesk({ path: '/' })
  await user.click(await screen.findByRole('link', { name: 'Settings' }))
  await screen.findByRole('heading', { name: 'Settings' })
})
