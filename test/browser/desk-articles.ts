// A small folder with the kinds of files that a desk meets. Written for the tests.

/** Front matter as generators write it: double-quoted strings, flow lists, keys in one order. */
export function articleSource(title: string, fields: Record<string, unknown> = {}, body?: string): string {
  const data = { title, date: '2025-03-23T21:02:55.897Z', status: 'new', trending: false, ...fields }
  const lines = Object.entries(data).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return ['---', ...lines, '---', '', body ?? `The text of ${title}.`, ''].join('\n')
}

const bicycleBody = `A bicycle has about a thousand parts, and most of them cross a border.

## Who pays

The shop pays first, then the rider.

- One **spoke** at a time.
- One [invoice](https://example.org/invoice) at a time.
`

export const bicycleId = '2025-03-23T21:02:55.897Z-what-tariffs-did.md'

export const deskArticles: Readonly<Record<string, string>> = {
  [bicycleId]: articleSource(
    'What tariffs did to the price of a bicycle',
    {
      slug: 'what-tariffs-did',
      excerpt: 'A supply chain, one spoke at a time.',
      category: 'Trade',
      generatedBy: 'Gemini',
    },
    bicycleBody,
  ),
  'kerbs.md': articleSource('Notes from a city that priced its kerbs', {
    status: 'draft',
    category: 'Cities',
  }),
  'museum.md': articleSource('The museum that catalogued its own mistakes', {
    status: 'published',
    featured: true,
    category: 'Culture',
  }),
  'brewers.md': articleSource('Small batch, big ledger', { status: 'review', keywords: ['beer', 'excise'] }),
  'sub folder/heat-pumps 50%.md': articleSource('A field guide to heat pumps', { trending: true }),
  'windows.md': articleSource('Saved on another system').replaceAll('\n', '\r\n'),
  'own-style.md': `---
# Kept by hand
title:   'It''s a long way'   # the working title
status: new
keywords:
    - roads
    - maps
layout: post
---
Words without a last newline`,
  'broken.md':
    '---\ntitle: "An escape \\word that YAML does not know"\nstatus: new\n---\n\nStill readable.\n',
}
