// `npm run screenshot`: draws docs/desk.png, the picture of the README, from the sample articles.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { browserArguments, findBrowser } from './find-browser.ts'
import { serveFolder } from './serve-folder.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const folder = join(mkdtempSync(join(tmpdir(), 'galley-')), 'content')
cpSync(path('../../src/server/sample-articles'), folder, { recursive: true })
const desk = await serveFolder(folder)
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments() })
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
await page.goto(desk.url)
await page.getByRole('grid').getByRole('link').first().waitFor()
await page.evaluate(() => document.fonts.ready)
await page.screenshot({ path: path('../../docs/desk.png') })
await browser.close()
await desk.stop()
rmSync(folder, { recursive: true })
