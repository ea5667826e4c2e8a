// npm run bench: what the desk must reach, each beside a baseline of the machine that runs it. One file a chapter.
import { availableParallelism, loadavg } from 'node:os'
import { benchBulk } from './bulk.bench.ts'
import { benchChecks } from './checks.bench.ts'
import { benchDesk } from './desk.bench.ts'
import { benchFolderStore } from './folder-store.bench.ts'
import { benchTyping } from './typing.bench.ts'

const chapters: Record<string, () => Promise<void>> = {
  'folder-store': benchFolderStore,
  desk: benchDesk,
  bulk: benchBulk,
  checks: benchChecks,
  typing: benchTyping,
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter(name => !(name in chapters))
if (unknown.length > 0) {
  console.error(`No chapter is called ${unknown.join(', ')}. There are: ${Object.keys(chapters).join(', ')}.`)
  process.exit(2)
}
console.log(`${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`)
for (const [name, run] of Object.entries(chapters))
  if (wanted.length === 0 || wanted.includes(name)) await run()
