// Somebody types into an article at a human, uneven pace until the page dies; then what was kept is asked for.
import type { BrowserContext, Page } from '@playwright/test'
import { articleSource } from './desk-articles.ts'
import { expect } from './desk-test.ts'
import { editorPage } from './editor-page.ts'

/** Numbers from 0 to 1, the same for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export interface Round {
  id: string
  field: 'title' | 'body'
  /** The page dies after the last of them. */
  keys: { character: string; pauseMs: number }[]
}

const letters = 'abcdefghijklmnopqrstuvwxyz ,.é字'

export function makeRound(index: number, random: () => number): Round {
  const below = (count: number) => Math.floor(random() * count)
  return {
    id: `round-${index}.md`,
    field: below(4) === 0 ? 'title' : 'body',
    keys: Array.from({ length: 1 + below(60) }, () => ({
      character: letters[below(letters.length)] ?? 'a',
      pauseMs: 10 + below(60),
    })),
  }
}

/** The article that the keys of a round go into. */
export function roundSource(): string {
  return articleSource('Before the keys')
}

export interface TypedRound {
  /** What the field held before the first key. */
  before: string
  typed: string
  /** The part that was typed a second and more before the end. */
  mustBeKept: string
}

/** Opens the article of the round; what was taken in the one before is dropped. */
export async function openRound(page: Page, deskUrl: string, { id }: Round): Promise<void> {
  const hash = `#/article/${encodeURIComponent(id)}`
  // An address with the token loads the page anew; a desk that is open already is walked through.
  if (page.url().startsWith('http')) {
    const isTaken = await page.getByRole('status').filter({ hasText: 'Not saved yet' }).isVisible()
    await page.evaluate(next => location.assign(next), hash)
    if (isTaken) await page.getByRole('button', { name: 'Discard changes' }).click()
  } else await page.goto(`${deskUrl}${hash}`)
  await expect(page.getByRole('heading', { name: id })).toBeVisible()
  await expect(editorPage(page).body).toBeVisible()
}

/** Types the keys of the round and calls `kill` at the last one. */
export async function typeUntilKilled(
  page: Page,
  round: Round,
  kill: () => Promise<void>,
): Promise<TypedRound> {
  const field = editorPage(page)[round.field]
  const before = await field.inputValue()
  await field.focus()
  await page.keyboard.press('ControlOrMeta+End')
  const arrivals: number[] = []
  for (const { character, pauseMs } of round.keys) {
    await page.keyboard.insertText(character)
    arrivals.push(performance.now())
    await page.waitForTimeout(pauseMs)
  }
  const endMs = performance.now()
  await kill()
  const typed = round.keys.map(({ character }) => character).join('')
  return { before, typed, mustBeKept: typed.slice(0, arrivals.filter(atMs => atMs <= endMs - 1_000).length) }
}

/** What a new page offers of the round; '' when nothing has to be there. */
export async function takeKept(
  page: Page,
  { field }: Round,
  { before, mustBeKept }: TypedRound,
): Promise<string> {
  if (mustBeKept === '') return ''
  const editor = editorPage(page)
  await page.getByRole('button', { name: 'Take my changes' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Not saved yet' })).toBeVisible()
  const value = await editor[field].inputValue()
  expect(value.slice(0, before.length)).toBe(before)
  return value.slice(before.length)
}

/** Takes the page's process away, as a crash does: nothing of the page runs any more. */
export async function crash(context: BrowserContext, page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash')
  const session = await context.newCDPSession(page)
  // The page that would answer is gone.
  void session.send('Page.crash').catch(() => undefined)
  await crashed
}
