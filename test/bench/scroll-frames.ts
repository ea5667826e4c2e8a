// Scrolling with the wheel: how many frames a second the page draws, and how long it shows rows that have not come.
import type { Page } from '@playwright/test'

export interface ScrollTimes {
  framesPerSecond: number
  longestFrameMs: number
  /** The longest time for which the middle of the list had no article. */
  longestBlankMs: number
  rows: number
}

export const rowHeightPx = 54
const farRows = 4_000
/** A hard fling: some 500 rows a second. */
const wheelPx = 450
const wheelEveryMs = 16
const longestMs = 60_000

/** Scrolls the grid of the page down by 4,000 rows, or to its end. */
export async function scrollDown(page: Page): Promise<ScrollTimes> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  const middle = { x: width / 2, y: height / 2 }
  await page.mouse.move(middle.x, middle.y)
  const watched = page.evaluate(watchFrames, { ...middle, farPx: farRows * rowHeightPx, rowHeightPx })
  let isOver = false
  const times = watched.finally(() => {
    isOver = true
  })
  for (const end = Date.now() + longestMs; !isOver; ) {
    if (Date.now() > end) throw new Error('The wheel does not move the list.')
    const next = new Promise(resolve => setTimeout(resolve, wheelEveryMs))
    await page.mouse.wheel(0, wheelPx)
    await next
  }
  return times
}

/** A page of plain rows, as many and as high as those of a list: what the browser can do at best. */
export function plainRows(count: number): string {
  const row = `<div role="row" style="height: ${rowHeightPx}px"><a href="#">An article of the list</a></div>`
  return `<div style="height: 100vh; overflow: auto"><div role="grid">${row.repeat(count)}</div></div>`
}

/** In the page: counts frames from the first that has moved. */
function watchFrames({
  x,
  y,
  farPx,
  rowHeightPx: heightPx,
}: Record<'x' | 'y' | 'farPx' | 'rowHeightPx', number>) {
  return new Promise<ScrollTimes>(resolve => {
    const scroller = document.querySelector('[role="grid"]')?.parentElement ?? document.body
    const endPx = Math.min(farPx, scroller.scrollHeight - scroller.clientHeight - 1)
    let [frames, startedAt, lastAt, blankAt] = [0, 0, 0, 0]
    let [longestFrameMs, longestBlankMs] = [0, 0]
    const watch = {
      frame(now: number) {
        if (startedAt === 0 && scroller.scrollTop > 0) startedAt = now
        else if (startedAt > 0) {
          frames += 1
          longestFrameMs = Math.max(longestFrameMs, now - lastAt)
        }
        lastAt = now
        if (document.elementFromPoint(x, y)?.closest('[role="row"]')?.querySelector('a')) blankAt = 0
        else {
          blankAt ||= now
          longestBlankMs = Math.max(longestBlankMs, now - blankAt)
        }
        if (scroller.scrollTop < endPx) return requestAnimationFrame(each => watch.frame(each))
        const framesPerSecond = (frames * 1000) / (now - startedAt)
        const rows = Math.round(scroller.scrollTop / heightPx)
        resolve({ framesPerSecond, longestFrameMs, longestBlankMs, rows })
      },
    }
    requestAnimationFrame(each => watch.frame(each))
  })
}
