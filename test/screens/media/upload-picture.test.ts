// Under which name a file of the device is stored.
import { expect, test } from 'vitest'
import { uploadPicture } from '../../../src/screens/data/media/upload-picture.ts'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'
import { pngOf } from '../../fixtures/pictures.ts'

const fileOf = (name: string, words: string) =>
  new File([new Uint8Array(pngOf(words))], name, { type: 'image/png' })

test('a name that differs in case only is taken; what is taken is not sent again and again', async () => {
  const store = createMemoryStore()
  await store.putMedia('Loaf.png', pngOf('first'))
  for (let number = 2; number < 30; number++) await store.putMedia(`loaf-${number}.png`, pngOf('another'))
  let sent = 0
  const putMedia: typeof store.putMedia = (name, bytes) => {
    sent += 1
    return store.putMedia(name, bytes)
  }
  const counting = { ...store, putMedia }
  expect((await uploadPicture(counting, fileOf('loaf.png', 'one'))).name).toBe('loaf-30.png')
  expect(sent).toBe(1)
  expect((await uploadPicture(counting, fileOf('loaf-30.png', 'one'))).name).toBe('loaf-30.png')
})
