// How an article looks in search results and where it is shared.
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { hostilePayloads } from '../../ui/hostile-payloads.ts'
import { unsafeMarkup } from '../../ui/unsafe-markup.ts'
import { renderDesk } from '../render-desk.tsx'

const longTitle = 'How the harbour of a small town became the place where everybody meets'
const description = 'A harbour, and who comes there.'

async function open(frontMatter: string, settings?: unknown) {
  const desk = await renderDesk({ articles: { 'a.md': `---\n${frontMatter}\n---\n\nText\n` } })
  if (settings) await desk.store.writeSetting('checks', settings, { ifAbsent: true })
  await desk.router.navigate({ to: '/article/$id', params: { id: 'a.md' } })
  return { ...desk, result: await screen.findByRole('figure', { name: 'Search result' }) }
}

test('a search result is cut where search engines cut it, while it is typed', async () => {
  const { user, result } = await open(
    `title: "${longTitle}"\nslug: "harbour"\nmetaDescription: "${description}"`,
  )
  expect(within(result).getByText(/ …$/).textContent).toBe(
    'How the harbour of a small town became the place where …',
  )
  expect(within(result).getByText('Your site › harbour')).toBeDefined()
  expect(within(result).getByText(description)).toBeDefined()
  expect(screen.getByText(/^70 \/ 60 · \d+ \/ 600 px$/).hasAttribute('data-over')).toBe(true)
  const title = screen.getByRole('textbox', { name: 'Title' })
  await user.clear(title)
  await user.type(title, 'WWW')
  expect(within(result).getByText('WWW')).toBeDefined()
  expect(screen.getByText('3 / 60 · 57 / 600 px').hasAttribute('data-over')).toBe(false)
})

test('widths and the path of the site come from the settings', async () => {
  const { result } = await open('title: "A new day at the harbour"\nslug: "harbour"', {
    rules: {
      'pixel-width': { titleMostPx: 120 },
      'broken-pile-link': { articlePaths: ['/blog/news/'] },
    },
  })
  expect(await within(result).findByText('A new day …')).toBeDefined()
  expect(within(result).getByText('Your site › blog › news › harbour')).toBeDefined()
  expect(within(result).getByText(/^Without a description/)).toBeDefined()
})

test('how long title, excerpt and description may be comes from the settings', async () => {
  await open('title: "Four"\nexcerpt: "An excerpt."\nmetaDescription: "Words."', {
    rules: { 'field-length': { titleMost: 3, excerptMost: 11, metaDescriptionMost: 5 } },
  })
  expect((await screen.findByText(/^4 \/ 3 · /)).hasAttribute('data-over')).toBe(true)
  expect(screen.getByText('11 / 11').hasAttribute('data-over')).toBe(false)
  expect(screen.getByText(/^6 \/ 5 · /).hasAttribute('data-over')).toBe(true)
})

test('a social card shows image, title and description, or the excerpt instead', async () => {
  await open('title: "A"\nexcerpt: "Short."\nimage: "/x.png"')
  const card = screen.getByRole('figure', { name: 'Social card' })
  expect(within(card).getByText('Short.')).toBeDefined()
  const image = card.querySelector('img')
  await waitFor(() => expect(image?.getAttribute('src')).toBe('/x.png'))
  fireEvent.error(image as Element)
  expect(within(card).getByText('The image does not load')).toBeDefined()
})

test('the size of the lead image is told as soon as it is known', async () => {
  await open('title: "A"\nimage: "https://example.com/x.png"')
  const lead = screen.getByRole('region', { name: 'Lead image' })
  expect(within(lead).getByText('example.com · png')).toBeDefined()
  const image = lead.querySelector('img') as HTMLImageElement
  Object.defineProperties(image, { naturalWidth: { value: 1200 }, naturalHeight: { value: 800 } })
  fireEvent.load(image)
  expect(within(lead).getByText('example.com · 1200 × 800 px · png')).toBeDefined()
})

test('nothing that stands in a preview runs', async () => {
  const all = JSON.stringify(hostilePayloads.join(' '))
  await open(`title: ${all}\nexcerpt: ${all}\nmetaDescription: ${all}\nslug: ${all}\nimage: ${all}`)
  const previews = screen.getByRole('region', { name: 'Seen from outside' })
  const drawn = previews.querySelectorAll('figure > div')
  expect(drawn).toHaveLength(2)
  for (const preview of drawn) expect(unsafeMarkup(preview)).toEqual([])
  expect(previews.querySelectorAll('a, img')).toHaveLength(0)
})
