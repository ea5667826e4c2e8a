// A small pile of articles for the list's tests.

interface PileArticle {
  title: string
  status?: string
  category?: string
  generatedBy?: string
  trending?: boolean
  slug?: string
  date?: string
}

export function article({ title, ...fields }: PileArticle): string {
  const lines = Object.entries({ title, ...fields }).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}\n`,
  )
  return `---\n${lines.join('')}---\nText of ${title}.\n`
}

/** Written in this order, a minute apart: the last one is the newest. */
export const pile: Record<string, string> = {
  'heat.md': article({ title: 'Heat pumps', status: 'draft', category: 'Energy' }),
  'bank.md': article({
    title: 'Weekly releases',
    status: 'new',
    category: 'Software',
    generatedBy: 'Gemini',
  }),
  'tariff.md': article({ title: 'Tariffs', status: 'new', category: 'Trade', trending: true }),
  'odd.md': article({ title: 'Needs a photo', status: 'needs-photo', category: 'Trade' }),
  'broken.md': '---\ntitle: [\n---\nText.\n',
}

export function manyArticles(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const number = String(index).padStart(4, '0')
      return [`${number}.md`, article({ title: `Article ${number}`, status: 'new' })]
    }),
  )
}
