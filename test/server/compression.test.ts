// What is sent over a network is compressed; what stays on the machine is sent as it is.
import { writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDeskOnFolder } from './desk-on-folder.ts'
import { temporaryFolder } from './temporary-folder.ts'

test.each([
  { host: '127.0.0.1', encoding: undefined },
  { host: '0.0.0.0', encoding: 'gzip' },
])('the answers of a desk on $host', async ({ host, encoding }) => {
  const folder = temporaryFolder()
  for (let index = 0; index < 20; index++)
    writeFileSync(join(folder, `${index}.md`), `---\ntitle: "Number ${index}"\n---\n\nText.\n`)
  const desk = await openDeskOnFolder(folder, { host })
  onTestFinished(desk.close)
  const headers = { Authorization: `Bearer ${desk.token}`, 'Accept-Encoding': 'gzip' }
  const found = await new Promise(resolve => {
    request(`${desk.origin}/api/v1/articles`, { headers }, reply => {
      resolve({ status: reply.statusCode, encoding: reply.headers['content-encoding'] })
      reply.resume()
    }).end()
  })
  expect(found).toEqual({ status: 200, encoding })
})
