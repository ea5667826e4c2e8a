// Writes a generated pile into a folder: npx tsx test/bench/write-pile.ts <folder> [count] [seed]
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generatePile } from './generate-pile.ts'

const [folder, count = '4644', seed = '1'] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Usage: npx tsx test/bench/write-pile.ts <folder> [count] [seed]')
  process.exit(2)
}
mkdirSync(folder, { recursive: true })
for (const { id, source } of generatePile({ count: Number(count), seed: Number(seed) }))
  writeFileSync(join(folder, id), source)
console.log(`${count} articles are in ${folder}.`)
