// Nothing that was typed a second ago is lost, however the page ends. `GALLEY_KILLS=500` kills that many.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './desk-test.ts'
import {
  crash,
  makeRound,
  openRound,
  type Round,
  roundSource,
  seededRandom,
  takeKept,
  typeUntilKilled,
} from './killed-typing.ts'
import { startOwnBrowser } from './own-browser.ts'

const kills = Number(process.env.GALLEY_KILLS ?? 24)
const seed = Number(process.env.GALLEY_SEED ?? 4)
/** Pages that are typed into side by side. */
const lanes = 4
const random = seededRandom(seed)
const rounds = Array.from({ length: kills }, (_, index) => makeRound(index, random))
const articles = Object.fromEntries(rounds.map(({ id }) => [id, roundSource()]))

// A trace of each key takes longer than the keys.
test.use({ articles, trace: 'off' })

test.describe('a page that is killed while somebody types', () => {
  for (let lane = 0; lane < lanes; lane++)
    test(`loses at most a second of it, in lane ${lane + 1} of ${lanes}`, async ({
      browser,
      desk,
      folder,
    }) => {
      test.setTimeout(60_000 + kills * 10_000)
      const own = rounds.filter((_, index) => index % lanes === lane)
      const context = await browser.newContext()
      let page = await context.newPage()
      let checked = 0
      for (const round of own) {
        await openRound(page, desk.url, round)
        const outcome = await typeUntilKilled(page, round, () => crash(context, page))
        await page.close()
        page = await context.newPage()
        await openRound(page, desk.url, round)
        const kept = await takeKept(page, round, outcome)
        expect(outcome.typed.startsWith(kept), `${round.id}: “${kept}” of “${outcome.typed}”`).toBe(true)
        expect(kept.length, `${round.id}: “${kept}” of “${outcome.typed}”`).toBeGreaterThanOrEqual(
          outcome.mustBeKept.length,
        )
        expect(folder.read(round.id)).toBe(roundSource())
        if (outcome.mustBeKept !== '') checked += 1
      }
      test.info().annotations.push({
        type: 'killed',
        description: `${own.length}, of which ${checked} had typed for over a second`,
      })
      expect(checked).toBeGreaterThan(0)
      await context.close()
    })
})

test('a browser that is killed as a whole loses at most a second', async ({ desk, folder }) => {
  const profile = mkdtempSync(join(tmpdir(), 'galley-profile-'))
  const round: Round = { ...(rounds[0] as Round), field: 'body', keys: longTyping() }
  let browser = await startOwnBrowser(profile)
  try {
    const page = await browser.context.newPage()
    await openRound(page, desk.url, round)
    const outcome = await typeUntilKilled(page, round, browser.kill)
    browser = await startOwnBrowser(profile)
    const next = await browser.context.newPage()
    await openRound(next, desk.url, round)
    const kept = await takeKept(next, round, outcome)
    expect(outcome.mustBeKept).not.toBe('')
    expect(outcome.typed.startsWith(kept)).toBe(true)
    expect(kept.startsWith(outcome.mustBeKept)).toBe(true)
    expect(folder.read(round.id)).toBe(roundSource())
  } finally {
    await browser.kill()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
})

function longTyping(): Round['keys'] {
  return Array.from({ length: 60 }, (_, at) => ({ character: String(at % 10), pauseMs: 40 }))
}
