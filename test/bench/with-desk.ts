// The built desk over a folder of articles, and a real browser to look at it with.
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, chromium, type Page } from '@playwright/test'
import { browserArguments, findBrowser } from '../browser/find-browser.ts'
import { type ServedDesk, serveFolder } from '../browser/serve-folder.ts'
import type { PileArticle } from './generate-pile.ts'
import { withFolder } from './with-folder.ts'

export interface BenchDesk extends Pick<ServedDesk, 'url' | 'token'> {
  /** In a context of its own, so with nothing in its cache. */
  newPage(): Promise<Page>
  /** The same for one task, and closes it then. */
  withPage<Result>(task: (page: Page) => Promise<Result>): Promise<Result>
  /** Waits until the server has nothing to do in the background any more. */
  quiet(): Promise<void>
  /** The most that the server has held at once. */
  peakMemoryMb(): Promise<number>
}

/** Loaded into the server: answers any message with what the process has used. */
const tellUsage =
  'data:text/javascript,process.on("message",()=>process.send(process.resourceUsage()));process.channel.unref()'

export async function withDesk(
  articles: Iterable<PileArticle>,
  task: (desk: BenchDesk) => Promise<void>,
): Promise<void> {
  await withFolder(articles, async folder => {
    const served = await serveFolder(folder, { nodeArguments: ['--import', tellUsage] })
    const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments() })
    try {
      await task(benchDesk(served, browser))
    } finally {
      await browser.close()
      await served.stop()
    }
  })
}

/** What an empty Node process holds. */
export function bareNodeMemoryMb(): number {
  return Number(execFileSync(process.execPath, ['--eval', 'console.log(process.memoryUsage.rss())'])) / 1e6
}

function benchDesk({ url, token, server }: ServedDesk, browser: Browser): BenchDesk {
  async function usage(): Promise<NodeJS.ResourceUsage> {
    const answer = once(server, 'message')
    server.send('usage')
    const [used] = await answer
    return used
  }
  async function newPage(): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    return context.newPage()
  }
  return {
    url,
    token,
    newPage,
    async withPage(task) {
      const page = await newPage()
      const result = await task(page)
      await page.context().close()
      return result
    },
    async quiet() {
      for (let usedMs = 1_000; usedMs > 100; ) {
        const before = await usage()
        await sleep(1_000)
        usedMs = ((await usage()).userCPUTime - before.userCPUTime) / 1_000
      }
    },
    async peakMemoryMb() {
      const status = `/proc/${server.pid}/status`
      // What Linux counts for the process itself holds that of its parent when it was split off.
      if (!existsSync(status)) return ((await usage()).maxRSS * 1_024) / 1e6
      const [, peakKb] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8')) ?? []
      return (Number(peakKb) * 1_024) / 1e6
    },
  }
}
