// Lists follow what others change, and are never cut off by it while they are being read.
import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createQueryClient } from '../../../src/app/query-client.ts'
import { StoreProvider } from '../../../src/screens/data/store-context.tsx'
import { useArticles } from '../../../src/screens/data/use-articles.ts'
import { useStoreEvents } from '../../../src/screens/data/use-store-events.ts'
import type { ArticleStore } from '../../../src/storage/article-store.ts'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'

function Total() {
  useStoreEvents()
  const { data } = useArticles({})
  return <p>{data ? `${data.pages[0]?.total} articles` : 'nothing yet'}</p>
}

function showTotal(store: ArticleStore) {
  render(
    <QueryClientProvider client={createQueryClient()}>
      <StoreProvider store={store}>
        <Total />
      </StoreProvider>
    </QueryClientProvider>,
  )
}

/** Long enough for a refresh that does not wait. */
const quiet = () => new Promise(resolve => setTimeout(resolve, 500))

test('a list that is being read comes first, and is read again after it', async () => {
  const memory = createMemoryStore()
  const answers: (() => void)[] = []
  const list: typeof memory.list = async query => {
    const page = await memory.list(query)
    await new Promise<void>(resolve => answers.push(resolve))
    return page
  }
  showTotal({ ...memory, list })
  await waitFor(() => expect(answers).toHaveLength(1))
  for (const id of ['a.md', 'b.md']) {
    await memory.write(id, id, { ifAbsent: true })
    await quiet()
  }
  expect(answers).toHaveLength(1)
  answers[0]?.()
  await screen.findByText('0 articles')
  await waitFor(() => expect(answers).toHaveLength(2))
  await memory.write('c.md', 'c', { ifAbsent: true })
  await quiet()
  expect(answers).toHaveLength(2)
  answers[1]?.()
  await screen.findByText('2 articles')
  await waitFor(() => expect(answers).toHaveLength(3))
  answers[2]?.()
  await screen.findByText('3 articles')
})

test('changes that never settle are followed all the same', async () => {
  const memory = createMemoryStore()
  let lists = 0
  showTotal({
    ...memory,
    list(query) {
      lists += 1
      return memory.list(query)
    },
  })
  await screen.findByText('0 articles')
  for (let index = 0; index < 60 && lists < 2; index++) {
    await memory.write(`${index}.md`, 'text', { ifAbsent: true })
    await new Promise(resolve => setTimeout(resolve, 60))
  }
  expect(lists).toBe(2)
})
