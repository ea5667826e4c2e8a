// The browser that tests run in: a named one, an installed one, or one that is installed now. Never skips.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { platform } from 'node:os'
import { delimiter, join } from 'node:path'

/** What the search asks of the machine; tests hand in another machine. */
export interface Machine {
  env: Readonly<Record<string, string | undefined>>
  platform: NodeJS.Platform
  isRoot: boolean
  exists: (path: string) => boolean
  /** Where Playwright keeps, or would keep, its own Chromium. */
  playwrightBrowser: () => string
  /** Runs a program; false when it is absent or fails. */
  run: (program: string, args: readonly string[]) => boolean
}

const commandNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chrome.exe',
  'msedge.exe',
]

const linuxPlaces = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium']
const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]
const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
const windowsPlaces = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']

/**
 * The path of a Chrome, Chromium or Edge. Looks for GALLEY_BROWSER, Playwright's own, PATH and well-known places;
 * installs Chromium when there is none. Throws one sentence that says what to do when none can be had.
 */
export function findBrowser(machine: Machine = thisMachine()): string {
  const named = machine.env.GALLEY_BROWSER
  if (named) {
    if (machine.exists(named)) return named
    throw new Error(
      `GALLEY_BROWSER names ${named}, which is not there: give it the path of a Chrome, Chromium or Edge.`,
    )
  }
  const found = findInstalled(machine) ?? installBrowser(machine)
  if (found) return found
  throw new Error(
    'The browser tests need Chrome, Chromium or Edge: install one, or set GALLEY_BROWSER to the path of one, and run the tests again.',
  )
}

/** How to launch it: without the network traffic of its own, and without a sandbox where root has none. */
export function browserArguments(): string[] {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync']
  return isRoot() ? ['--no-sandbox', ...quiet] : quiet
}

function findInstalled(machine: Machine): string | undefined {
  const onPath = (machine.env.PATH ?? '')
    .split(delimiter)
    .filter(folder => folder !== '')
    .flatMap(folder => commandNames.map(name => join(folder, name)))
  return [machine.playwrightBrowser(), ...onPath, ...wellKnownPlaces(machine)].find(machine.exists)
}

function wellKnownPlaces({ platform: system, env }: Machine): string[] {
  if (system === 'darwin') return macPlaces
  if (system !== 'win32') return linuxPlaces
  return windowsFolders.flatMap(name => {
    const folder = env[name]
    return folder ? windowsPlaces.map(place => `${folder}\\${place}`) : []
  })
}

function installBrowser(machine: Machine): string | undefined {
  const isLinuxRoot = machine.platform === 'linux' && machine.isRoot
  const withLibraries = isLinuxRoot ? ['--with-deps'] : []
  if (machine.run('npx', ['playwright', 'install', ...withLibraries, 'chromium'])) {
    const found = findInstalled(machine)
    if (found) return found
  }
  if (
    isLinuxRoot &&
    machine.run('apt-get', ['update']) &&
    machine.run('apt-get', ['install', '-y', 'chromium'])
  )
    return findInstalled(machine)
  return undefined
}

function thisMachine(): Machine {
  return {
    env: process.env,
    platform: platform(),
    isRoot: isRoot(),
    exists: existsSync,
    playwrightBrowser,
    run(program, args) {
      process.stderr.write(`No browser found: ${program} ${args.join(' ')}\n`)
      try {
        execFileSync(program, args, { stdio: 'inherit', shell: platform() === 'win32' })
        return true
      } catch {
        return false
      }
    },
  }
}

/** Loaded when asked for: every start of Vite reads this file, and Playwright takes long to load. */
function playwrightBrowser(): string {
  const { chromium } = createRequire(import.meta.url)('@playwright/test') as typeof import('@playwright/test')
  return chromium.executablePath()
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}
