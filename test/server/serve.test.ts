import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { serve } from '../../src/server/commands/serve.ts'
import { sampleFolder } from '../../src/server/project-files.ts'
import { isUsageError } from '../../src/server/usage-error.ts'
import { type RunningGalley, runGalley, runTimeoutMs, startGalley } from './run-galley.ts'
import { takePort } from './take-port.ts'
import { temporaryFolder } from './temporary-folder.ts'

vi.setConfig({ testTimeout: runTimeoutMs })

async function addressOf(galley: RunningGalley): Promise<URL> {
  const said = await galley.says(/\?token=\S+/)
  return new URL(/http:\S+/.exec(said)?.[0] ?? '')
}

test('a first start makes the folder of samples, byte for byte, and opens it', async () => {
  const cwd = temporaryFolder()
  const galley = startGalley(['serve', '--port', '0', '--no-open'], { cwd })
  const address = await addressOf(galley)
  const token = address.searchParams.get('token') ?? ''
  expect(address.hostname).toBe('127.0.0.1')
  expect(token.length).toBeGreaterThan(20)
  const list = await fetch(new URL('/api/v1/articles', address), {
    headers: { Authorization: `Bearer ${token}` },
  })
  const names = readdirSync(sampleFolder())
  expect((await list.json()).total).toBe(names.length)
  for (const name of names)
    expect(readFileSync(join(cwd, 'content', name))).toEqual(readFileSync(join(sampleFolder(), name)))
  expect((await galley.stop('SIGINT')).exitCode).toBe(0)
})

test('ends cleanly while a page listens for events', async () => {
  const galley = startGalley(['serve', temporaryFolder(), '--port', '0', '--no-open'], {
    env: { GALLEY_TOKEN: 'own' },
  })
  const address = await addressOf(galley)
  expect(address.searchParams.get('token')).toBe('own')
  const events = await fetch(new URL('/api/v1/events', address), { headers: { Authorization: 'Bearer own' } })
  expect(events.status).toBe(200)
  expect((await galley.stop('SIGTERM')).exitCode).toBe(0)
  await expect(events.text()).rejects.toThrow()
})

test('a port in use is an error when it was asked for', async () => {
  const port = await takePort()
  const { exitCode, stderr } = await runGalley(['serve', temporaryFolder(), '--port', `${port}`, '--no-open'])
  expect(exitCode).toBe(1)
  expect(stderr).toContain(`${port}`)
})

test('a folder that cannot be one is refused', async () => {
  const file = join(temporaryFolder(), 'a.md')
  writeFileSync(file, 'text')
  for (const folder of [file, join(temporaryFolder(), 'absent')]) {
    const { exitCode, stderr } = await runGalley(['serve', folder, '--port', '0', '--no-open'])
    expect(exitCode).toBe(1)
    expect(stderr).toContain(folder)
  }
})

test('other hosts need a token of one’s own', async () => {
  const { exitCode, stderr } = await runGalley([
    'serve',
    temporaryFolder(),
    '--host',
    '0.0.0.0',
    '--port',
    '0',
  ])
  expect(exitCode).toBe(1)
  expect(stderr).toContain('GALLEY_TOKEN')
})

test('a port that is none is wrong usage', async () => {
  const nothing = async () => {
    throw new Error('Nothing is opened.')
  }
  const parts = { openFolder: nothing, digestIn: () => nothing }
  for (const port of ['ten', '-1', '70000', '1.5', ''])
    await expect(serve([`--port=${port}`], parts), port).rejects.toSatisfy(isUsageError)
})
