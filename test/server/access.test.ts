// Who may come in, over a real socket.
import { request } from 'node:http'
import { describe, expect, onTestFinished, test } from 'vitest'
import { apiRoutes } from '../../src/api/api-routes.ts'
import { openDeskOnFolder } from './desk-on-folder.ts'
import { temporaryFolder } from './temporary-folder.ts'

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
}

/** `fetch` does not let us choose Host and Origin. */
function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, method }, reply => {
      let text = ''
      reply.setEncoding('utf8').on('data', chunk => {
        text += chunk
      })
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text }))
    })
    sent.on('error', reject).end()
  })
}

async function openDesk() {
  const desk = await openDeskOnFolder(temporaryFolder())
  onTestFinished(desk.close)
  return { ...desk, bearer: { Authorization: `Bearer ${desk.token}` } }
}

const list = '/api/v1/articles'

describe('the token', () => {
  test('without it the API says so as a problem, and the page in words', async () => {
    const { port } = await openDesk()
    const api = await ask(port, list)
    expect([api.status, JSON.parse(api.text).code]).toEqual([401, 'unauthenticated'])
    const page = await ask(port, '/')
    expect([page.status, page.headers['content-type']]).toEqual([401, 'text/html; charset=utf-8'])
  })

  test('the printed address becomes a cookie and an address without it', async () => {
    const { port, token } = await openDesk()
    const welcome = await ask(port, `//evil.example/x?a=1&token=${encodeURIComponent(token)}`)
    expect(welcome.status).toBe(303)
    expect(welcome.headers.location).toBe(`http://127.0.0.1:${port}//evil.example/x?a=1`)
    const [cookie = ''] = welcome.headers['set-cookie'] ?? []
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/)
    const [pair = ''] = cookie.split(';')
    expect((await ask(port, list, { Cookie: `other=1; ${pair}` })).status).toBe(200)
    expect((await ask(port, list, { Cookie: `${pair}x` })).status).toBe(401)
  })

  test('is taken as a bearer; a wrong one is not, wherever it stands', async () => {
    const { port, token, bearer } = await openDesk()
    expect((await ask(port, list, bearer)).status).toBe(200)
    for (const wrong of [token.slice(0, -1), `${token}x`, '', 'undefined']) {
      expect((await ask(port, list, { Authorization: `Bearer ${wrong}` })).status).toBe(401)
      expect((await ask(port, `/?token=${encodeURIComponent(wrong)}`)).status).toBe(401)
    }
    expect((await ask(port, `${list}?token=${encodeURIComponent(token)}`, {}, 'POST')).status).toBe(401)
  })
})

describe('who speaks', () => {
  test('another Host is refused, even with the token', async () => {
    const { port, bearer } = await openDesk()
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      '127.0.0.1:1',
      `127.0.0.1.evil.example:${port}`,
    ])
      expect((await ask(port, list, { ...bearer, Host: host })).status, host).toBe(403)
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, `LOCALHOST:${port}`])
      expect((await ask(port, list, { ...bearer, Host: host })).status, host).toBe(200)
  })

  test('another Origin is refused, even with the token', async () => {
    const { port, bearer } = await openDesk()
    for (const origin of ['https://evil.example', `http://127.0.0.1:${port + 1}`, 'null', '', 'nonsense'])
      expect((await ask(port, list, { ...bearer, Origin: origin })).status, origin).toBe(403)
    expect((await ask(port, list, { ...bearer, Origin: `http://127.0.0.1:${port}` })).status).toBe(200)
  })

  test('on all addresses a name of others is still refused', async () => {
    const desk = await openDeskOnFolder(temporaryFolder(), { host: '0.0.0.0' })
    onTestFinished(desk.close)
    const headers = { Authorization: `Bearer ${desk.token}` }
    expect((await ask(desk.port, list, { ...headers, Host: 'evil.example' })).status).toBe(403)
    expect((await ask(desk.port, list, { ...headers, Host: '192.168.7.7:80' })).status).toBe(200)
  })
})

test('no call of the API answers a stranger, another site or another name', async () => {
  const { port, bearer } = await openDesk()
  const strangers: { headers: Record<string, string>; expected: [number, string] }[] = [
    { headers: {}, expected: [401, 'unauthenticated'] },
    {
      headers: { Authorization: 'Bearer guessed', Cookie: `galley-${port}=guessed` },
      expected: [401, 'unauthenticated'],
    },
    { headers: { ...bearer, Host: `evil.example:${port}` }, expected: [403, 'forbidden'] },
    { headers: { ...bearer, Origin: 'https://evil.example' }, expected: [403, 'forbidden'] },
  ]
  const paths = apiRoutes.map(({ method, path }) => ({ method, path: path.replace(/\{\w+\}/g, 'a.md') }))
  expect(paths.length).toBeGreaterThan(20)
  for (const { method, path } of [
    ...paths,
    { method: 'get', path: '/openapi.json' },
    { method: 'get', path: '/none' },
  ])
    for (const { headers, expected } of strangers) {
      const { status, text } = await ask(port, `/api/v1${path}`, headers, method.toUpperCase())
      expect([status, JSON.parse(text).code], `${method} ${path} ${JSON.stringify(headers)}`).toEqual(
        expected,
      )
    }
})

test('every reply carries the security headers', async () => {
  const { port, bearer } = await openDesk()
  const replies = [
    await ask(port, '/'),
    await ask(port, list),
    await ask(port, list, bearer),
    await ask(port, '/', { Host: 'evil' }),
  ]
  for (const { headers } of replies) {
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
  }
})
