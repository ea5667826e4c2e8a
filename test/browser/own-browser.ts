// A browser of the test's own, on a profile of its own, that can be killed as a whole.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type BrowserContext, chromium } from '@playwright/test'
import { browserArguments, findBrowser } from './find-browser.ts'

export interface OwnBrowser {
  context: BrowserContext
  /** As the power going off: no handler runs. */
  kill(): Promise<void>
}

export async function startOwnBrowser(profile: string): Promise<OwnBrowser> {
  const program = findBrowser() ?? chromium.executablePath()
  const own = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--no-first-run']
  const child = spawn(program, [...browserArguments(), ...own, 'about:blank'], {
    // A group of its own, so that none of its processes is left.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const browser = await chromium.connectOverCDP(await debuggerUrl(child))
  const [context] = browser.contexts()
  if (!context) throw new Error('The browser has no context.')
  return {
    context,
    async kill() {
      if (child.pid === undefined || child.exitCode !== null) return
      const ended = once(child, 'exit')
      process.kill(-child.pid, 'SIGKILL')
      await ended
      await browser.close().catch(() => undefined)
    },
  }
}

function debuggerUrl(child: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk
      const [found] = /ws:\/\/\S+/.exec(said) ?? []
      if (found) resolve(found)
    })
    child.once('exit', code => reject(new Error(`The browser ended with ${code}:\n${said}`)))
  })
}
