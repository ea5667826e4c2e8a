// Starts the desk of `npm run dev:mock`: the real API over a store in memory, behind a service worker.
// Faults: `?fault=offline&fault=…` in the address, or `galleyFaults.use('slow')` and `.clear()` in the console.
import { setupWorker } from 'msw/browser'
import { createExaminer } from '../src/checks/examiner.ts'
import { createRulesInForce } from '../src/checks/rules-in-force.ts'
import { createMemoryStore } from '../src/storage/memory-store.ts'
import { apiHandlers } from './api-handlers.ts'
import { createFaults, isFaultName } from './faults.ts'
import { sampleArticles } from './sample-articles.ts'

const faults = createFaults()
faults.use(...new URLSearchParams(location.search).getAll('fault').filter(isFaultName))
Object.assign(window, { galleyFaults: faults })

const examiner = createExaminer()
const store = createMemoryStore({ label: 'samples', examiner })
createRulesInForce(store).watch(({ rules }) => examiner.use(rules))
for (const [id, source] of Object.entries(await sampleArticles()))
  await store.write(id, source, { ifAbsent: true })

await setupWorker(...apiHandlers(store, faults)).start({ onUnhandledRequest: 'bypass', quiet: true })
await import('../src/app/main.tsx')
