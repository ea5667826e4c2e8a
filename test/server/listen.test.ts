import { expect, onTestFinished, test } from 'vitest'
import { type ListenOptions, listen } from '../../src/server/desk/listen.ts'
import { takePort } from './take-port.ts'

async function open(options: ListenOptions) {
  const desk = await listen(options, ({ port }) => ({ fetch: async () => new Response(`${port}`) }))
  onTestFinished(desk.close)
  return desk
}

test('moves to the next free port when it may, and fails when it may not', async () => {
  const port = await takePort()
  const desk = await open({ host: '127.0.0.1', port, mayMove: true })
  expect(desk.port).toBeGreaterThan(port)
  expect(await (await fetch(`http://127.0.0.1:${desk.port}/`)).text()).toBe(`${desk.port}`)
  await expect(open({ host: '127.0.0.1', port, mayMove: false })).rejects.toMatchObject({
    code: 'unavailable',
  })
})

test('a host that is not of this machine is refused', async () => {
  await expect(open({ host: '203.0.113.7', port: 0, mayMove: true })).rejects.toMatchObject({
    code: 'invalid',
  })
})
