import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createForeground, inForeground } from '../../../src/server/folder-store/foreground.ts'

test('work in the background waits for what somebody waits for, also when that fails', async () => {
  const foreground = createForeground()
  const order: string[] = []
  const task = inForeground(foreground, {
    async read(name: string) {
      await sleep(20)
      order.push(name)
      throw new Error('no')
    },
  })
  const reading = task.read('read').catch(() => order.push('failed'))
  await foreground.giveWay()
  order.push('background')
  await reading
  expect(order).toEqual(['read', 'failed', 'background'])
})

test('it goes on in the end, however much is asked for', async () => {
  const foreground = createForeground()
  let release = () => {}
  const endless = foreground.run(() => new Promise<void>(resolve => (release = resolve)))
  await foreground.giveWay()
  release()
  await endless
})
