// npm run bench [chapters] [--json FILE]: what the desk must reach, each figure beside its target and a baseline of the
// machine that runs it. One file a chapter; a name stands for all chapters that begin with it.
import { parseArgs } from 'node:util'
import { benchBulk } from './bulk.bench.ts'
import { benchChecks } from './checks.bench.ts'
import { benchDesk } from './desk.bench.ts'
import { benchFolderStore } from './folder-store.bench.ts'
import { createReport, type Report } from './report.ts'
import { benchTyping } from './typing.bench.ts'

const chapters: Record<string, (report: Report) => Promise<void>> = {
  'folder-store': benchFolderStore,
  'desk-4644': report => benchDesk(report, 4_644),
  'desk-10000': report => benchDesk(report, 10_000),
  bulk: benchBulk,
  checks: benchChecks,
  typing: benchTyping,
}

const { positionals: wanted, values } = parseArgs({
  options: { json: { type: 'string', default: 'bench.json' } },
  allowPositionals: true,
})
const names = Object.keys(chapters)
const unknown = wanted.filter(begin => !names.some(name => name.startsWith(begin)))
if (unknown.length > 0) {
  console.error(`No chapter is called ${unknown.join(', ')}. There are: ${names.join(', ')}.`)
  process.exit(2)
}
const report = createReport()
for (const [name, run] of Object.entries(chapters))
  if (wanted.length === 0 || wanted.some(begin => name.startsWith(begin))) await run(report)
report.write(values.json)
