// `npm test`: everything, one step after the other, on through failures; the last line counts the tests.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Step {
  title: string
  command: string
  /** File in the report folder with the runner's own count; a step without one counts as one test. */
  report?: string
}

const reports = mkdtempSync(join(tmpdir(), 'galley-reports-'))
const vitestReport = (name: string) =>
  `--reporter=default --reporter=json --outputFile.json=${join(reports, name)}`

const steps: Step[] = [
  { title: 'Format and lint', command: 'biome check .' },
  { title: 'Types', command: 'tsc -p .' },
  {
    title: 'Rules, API, folder store, command line and screens',
    command: `vitest run --project node --project screens ${vitestReport('unit.json')}`,
    report: 'unit.json',
  },
  {
    title: 'The browser store in a real browser',
    command: `vitest run --project chromium ${vitestReport('chromium.json')}`,
    report: 'chromium.json',
  },
  { title: 'Build', command: 'npm run -s build' },
  {
    title: 'The desk in a real browser',
    command: 'playwright test --config test/browser/playwright.config.ts --reporter=list,json',
    report: 'desk.json',
  },
]

interface Count {
  passed: number
  failed: number
}

function runStep({ title, command, report }: Step): Count {
  console.log(`\n── ${title}`)
  const startMs = Date.now()
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'desk.json') }
  const { status } = spawnSync(command, { stdio: ['ignore', 'inherit', 'inherit'], shell: true, env })
  const count = report ? countIn(join(reports, report)) : { passed: 0, failed: 0 }
  if (!report || (status !== 0 && count.failed === 0)) count[status === 0 ? 'passed' : 'failed'] += 1
  console.log(
    `── ${title}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - startMs) / 1000)} s`,
  )
  return count
}

/** Reads the report of vitest or of Playwright; a runner that died before writing one has counted nothing. */
function countIn(path: string): Count {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return { passed: 0, failed: 0 }
  }
  const { numPassedTests, numFailedTests, stats } = JSON.parse(text) as {
    numPassedTests?: number
    numFailedTests?: number
    stats?: { expected: number; unexpected: number; flaky: number }
  }
  return {
    passed: numPassedTests ?? (stats ? stats.expected + stats.flaky : 0),
    failed: numFailedTests ?? stats?.unexpected ?? 0,
  }
}

const total: Count = { passed: 0, failed: 0 }
for (const step of steps) {
  const { passed, failed } = runStep(step)
  total.passed += passed
  total.failed += failed
}
rmSync(reports, { recursive: true })
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
