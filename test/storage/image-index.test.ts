// Which images articles show, kept in step with where they stand.
import { expect, test } from 'vitest'
import type { ImageUse } from '../../src/article/image-uses.ts'
import { createImageIndex } from '../../src/storage/image-index.ts'

test('an article that could not be read is tried again', async () => {
  const loaf: ImageUse = { address: '/images/loaf.png', field: '', alt: '', hasCredit: false }
  let isClosed = true
  const read = createImageIndex({
    rows: async () => [{ id: 'a.md', version: '1', title: 'A' }],
    imagesOf: async ids => ids.map(() => (isClosed ? null : [loaf])),
  })
  expect((await read()).articles).toEqual([])
  isClosed = false
  expect((await read()).articles).toEqual([{ id: 'a.md', title: 'A', images: [loaf] }])
})
