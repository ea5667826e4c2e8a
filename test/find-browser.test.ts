// Tests find their browser in a fixed order, install one as a last resort, and never go on without.
import { describe, expect, test } from 'vitest'
import { findBrowser, type Machine } from './browser/find-browser.ts'

const playwrightBrowser = '/cache/ms-playwright/chrome'

/** A machine with these files; a program that runs puts its files there. */
function makeMachine(files: readonly string[], changes: Partial<Machine> = {}) {
  const present = new Set(files)
  const ran: string[] = []
  const installs: Record<string, string> = {}
  const machine: Machine = {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    platform: 'linux',
    isRoot: false,
    exists: path => present.has(path),
    playwrightBrowser: () => playwrightBrowser,
    run(program, args) {
      const command = [program, ...args].join(' ')
      ran.push(command)
      const file = installs[command]
      if (file) present.add(file)
      return file !== undefined
    },
    ...changes,
  }
  return { machine, ran, installs }
}

const everything = ['/mine/chrome', playwrightBrowser, '/usr/bin/chromium', '/opt/google/chrome/chrome']

describe('findBrowser', () => {
  test('takes the one that GALLEY_BROWSER names before all others', () => {
    const { machine } = makeMachine(everything, { env: { GALLEY_BROWSER: '/mine/chrome', PATH: '/usr/bin' } })
    expect(findBrowser(machine)).toBe('/mine/chrome')
  })

  test('does not look further when GALLEY_BROWSER names nothing', () => {
    const { machine, ran } = makeMachine(everything, { env: { GALLEY_BROWSER: '/gone', PATH: '/usr/bin' } })
    expect(() => findBrowser(machine)).toThrow('/gone')
    expect(ran).toEqual([])
  })

  test('then takes Playwright’s own, then one on PATH, then one in a well-known place', () => {
    expect(findBrowser(makeMachine(everything).machine)).toBe(playwrightBrowser)
    expect(findBrowser(makeMachine(everything.slice(2)).machine)).toBe('/usr/bin/chromium')
    expect(findBrowser(makeMachine(everything.slice(3)).machine)).toBe('/opt/google/chrome/chrome')
  })

  test('knows the places of macOS and Windows', () => {
    const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
    expect(findBrowser(makeMachine([edge], { platform: 'darwin' }).machine)).toBe(edge)
    const chrome = 'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe'
    const env = { PROGRAMFILES: 'C:\\Programs' }
    expect(findBrowser(makeMachine([chrome], { platform: 'win32', env }).machine)).toBe(chrome)
  })

  test('installs Playwright’s Chromium when there is no browser', () => {
    const { machine, ran, installs } = makeMachine([])
    installs['npx playwright install chromium'] = playwrightBrowser
    expect(findBrowser(machine)).toBe(playwrightBrowser)
    expect(ran).toHaveLength(1)
  })

  test('installs the system’s Chromium as root on Linux when Playwright’s cannot be had', () => {
    const { machine, ran, installs } = makeMachine([], { isRoot: true })
    installs['apt-get update'] = '/var/lib/apt/lists'
    installs['apt-get install -y chromium'] = '/usr/bin/chromium'
    expect(findBrowser(machine)).toBe('/usr/bin/chromium')
    expect(ran).toEqual([
      'npx playwright install --with-deps chromium',
      'apt-get update',
      'apt-get install -y chromium',
    ])
  })

  test('says what to do when none can be had', () => {
    const { machine, ran } = makeMachine([])
    expect(() => findBrowser(machine)).toThrow('GALLEY_BROWSER')
    expect(ran).toEqual(['npx playwright install chromium'])
  })
})
