import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openDeskFiles } from '../../src/server/desk/desk-files.ts'
import { temporaryFolder } from './temporary-folder.ts'

const script = 'console.log("desk");\n'.repeat(100)

function openBuiltDesk(label = 'content') {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'desk/assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'desk/index.html'), '<meta name="galley-store" content="browser" />')
  writeFileSync(join(folder, 'desk/assets/main-abc.js'), script)
  const files = openDeskFiles(join(folder, 'desk'), label)
  return (path: string, headers = {}) => files.reply(new Request(`http://desk.test${path}`, { headers }))
}

test('the page is told to use the server, and where it works', async () => {
  const get = openBuiltDesk('my "site" <1>')
  const expected = '<meta name="galley-store" content="http" data-label="my &quot;site&quot; &lt;1>" />'
  for (const path of ['/', '/index.html']) expect(await get(path).text()).toBe(expected)
  expect(get('/').headers.get('Cache-Control')).toBe('no-cache')
})

test('scripts are compressed as asked, and kept for good', async () => {
  const get = openBuiltDesk()
  const read = async (accepted: string) => {
    const reply = get('/assets/main-abc.js', { 'Accept-Encoding': accepted })
    return { encoding: reply.headers.get('Content-Encoding'), bytes: Buffer.from(await reply.arrayBuffer()) }
  }
  const [br, gzip, plain] = [await read('gzip, br'), await read('gzip'), await read('identity')]
  expect([br.encoding, gzip.encoding, plain.encoding]).toEqual(['br', 'gzip', null])
  const texts = [brotliDecompressSync(br.bytes), gunzipSync(gzip.bytes), plain.bytes].map(String)
  expect(texts).toEqual([script, script, script])
  const reply = get('/assets/main-abc.js')
  expect(reply.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
  expect(reply.headers.get('Cache-Control')).toContain('immutable')
})

test('nothing beside the page is served', () => {
  const get = openBuiltDesk()
  for (const path of [
    '/secret.txt',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets',
    '//etc/passwd',
  ])
    expect(get(path).status, path).toBe(404)
})

test('a page that is not built says what to do', async () => {
  const files = openDeskFiles(temporaryFolder(), 'content')
  const reply = files.reply(new Request('http://desk.test/'))
  expect([reply.status, await reply.text()]).toEqual([503, expect.stringContaining('npm run build')])
})
