// The pile that Galley is for, as a seeded generator: articles of one generator in twelve days, with the faults of
// the real ones in the shares that the design names. The same seed gives the same bytes.
import {
  categoryLevels,
  headings,
  keywordEndings,
  leftOverPrompts,
  listItems,
  photographers,
  sentences,
  titleTemplates,
  topicBeginnings,
  topicEndings,
} from './pile-phrases.ts'

export interface PileOptions {
  count: number
  seed?: number
}

export interface PileArticle {
  id: string
  source: string
}

/** The real pile, which the shares are taken from. */
const realCount = 4_644
const firstDay = Date.UTC(2025, 2, 12)
const spanMs = 12 * 24 * 3_600_000
const leadPhoto = photoUrl(1_455_849_318_743)
/** Windows-1252 from 0x80 on. */
const upperControls = [...'€,‚ƒ„…†‡ˆ‰Š‹Œ,Ž,,‘’“”•–—˜™š›œ,žŸ'].map(character =>
  character === ',' ? '' : character,
)
const placeholders = ['https://via.placeholder.com/1200x630', 'https://example.com/image.jpg'] as const

export function* generatePile({ count, seed = 1 }: PileOptions): Generator<PileArticle> {
  let before: Subject | null = null
  for (let index = 0; index < count; index++) {
    const random = randomFrom(seed * 1_000_003 + index)
    const isDuplicate = before !== null && isChosen(index, 247)
    const subject: Subject = isDuplicate && before ? before : subjectOf(index, count, seed)
    before = subject
    yield makeArticle({ ...subject, index, count, random })
  }
}

interface Subject {
  topic: string
  title: string
  slug: string
}

interface Draft extends Subject {
  index: number
  count: number
  random: Random
}

function makeArticle(draft: Draft): PileArticle {
  const { index, count, random, slug } = draft
  const written = firstDay + Math.floor((index * spanMs) / count) + Math.floor(random() * 500)
  const named = random() < 0.4 ? written + 1 + Math.floor(random() * 3) : written
  const date = new Date(written).toISOString()
  const isGarbled = index % 3 === 1
  const text = `${frontMatterOf(draft, date)}\n\n\n${bodyOf(draft)}`
  const source = isGarbled ? text.replace(/[^\0-\x7f]+/g, garbled) : text
  return { id: `${new Date(named).toISOString()}-${slug}.md`, source }
}

function frontMatterOf({ index, topic, title, slug, random }: Draft, date: string): string {
  const template = `Discover the latest insights about ${topic}. This handbook covers everything about ${topic} in 2025.`
  const excerpt = random() < 0.91 ? template : fill(pick(sentences, random), topic)
  const image = isChosen(index, 136)
    ? leadPhoto
    : random() < 0.04
      ? pick(placeholders, random)
      : photoUrl(index)
  // The generator did not escape backslashes, which no YAML parser takes.
  const share = isChosen(index, 12)
    ? `"Keep it under C:\\Garden and share it"`
    : JSON.stringify(`“${title}” ${slug}`)
  const category = (type: string, name: string) => ({ type, name })
  const fields: [key: string, value: string][] = [
    ['title', JSON.stringify(title)],
    ['date', JSON.stringify(date)],
    ['slug', JSON.stringify(slug)],
    ['excerpt', JSON.stringify(excerpt)],
    ['metaDescription', JSON.stringify(excerpt)],
    ['category', JSON.stringify(topic)],
    [
      'categories',
      JSON.stringify([
        category('exact', topic),
        category('general', pick(categoryLevels.general, random)),
        category('medium', pick(categoryLevels.medium, random)),
        category('specific', pick(categoryLevels.specific, random)),
        category('niche', `${topic} Clubs`),
      ]),
    ],
    ['status', '"new"'],
    ['trending', 'true'],
    ['featured', String(random() < 0.3)],
    ['image', JSON.stringify(image)],
    ['imageAlt', JSON.stringify(title)],
    ['imageCredit', `"Photo by [${pick(photographers, random)}](https://example.com/@${index}) on Example"`],
    ['keywords', `[${keywordEndings.map(ending => `"${topic.toLowerCase()} ${ending}"`).join(', ')}]`],
    ['readingTime', String(5 + Math.floor(random() * 5))],
    ['socialShare', share],
    ['generatedBy', random() < 0.97 ? '"Gemini"' : '"Other"'],
  ]
  return `---\n${fields.map(([key, value]) => `${key}: ${value}\n`).join('')}---`
}

function bodyOf({ topic, random }: Draft): string {
  const length = 6_500 + random() * 3_200
  let body = random() < 0.015 ? `${pick(leftOverPrompts, random)}\n\n` : ''
  body += `${paragraph(topic, random)}\n`
  for (let section = 0; body.length < length; section++) {
    body += `\n## ${fill(headings[section % headings.length] ?? '', topic)}\n\n`
    body += `${paragraph(topic, random)}\n\n${paragraph(topic, random)}\n`
    if (section % 3 === 0) body += `\n${listItems.map(item => `* ${fill(item, topic)}\n`).join('')}`
    if (section % 3 === 1) body += `\n![A picture of ${topic}](${photoUrl(section)})\n`
    if (section % 3 === 2) body += `\n> **EXPERT TIP:**  ${fill(pick(sentences, random), topic)}\n`
  }
  return `${body}\n## Conclusion\n\n${paragraph(topic, random)}\n`
}

function subjectOf(index: number, count: number, seed: number): Subject {
  const topicCount = Math.max(1, Math.min(1_081, Math.round((count * 1_081) / realCount)))
  const topicIndex = (index * 7 + seed) % topicCount
  const round = Math.floor(index / topicCount)
  const beginning = topicBeginnings[topicIndex % topicBeginnings.length] ?? ''
  const ending = topicEndings[Math.floor(topicIndex / topicBeginnings.length) % topicEndings.length] ?? ''
  const topic = `${beginning} ${ending}`
  const part = Math.floor(round / titleTemplates.length)
  const title =
    fill(titleTemplates[round % titleTemplates.length] ?? '', topic) + (part > 0 ? ` (${part + 1})` : '')
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return { topic, title, slug }
}

type Random = () => number

function paragraph(topic: string, random: Random): string {
  const count = 3 + Math.floor(random() * 3)
  const first = Math.floor(random() * sentences.length)
  const chosen = Array.from(
    { length: count },
    (_, index) => sentences[(first + index * 5) % sentences.length] ?? '',
  )
  return fill(chosen.join(' '), topic)
}

function fill(template: string, topic: string): string {
  return template.replaceAll('TOPIC', topic)
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)] as Item
}

/** True for exactly `share` of each 4,644 articles, evenly spread. */
function isChosen(index: number, share: number): boolean {
  return Math.floor(((index + 1) * share) / realCount) > Math.floor((index * share) / realCount)
}

function photoUrl(number: number): string {
  return `https://images.example.com/photo-${String(number).padStart(13, '0')}?q=85&w=1200&fm=webp`
}

/** UTF-8 read as Windows-1252: the mojibake of the real pile, where bytes without a character were lost. */
function garbled(text: string): string {
  const bytes = [...new TextEncoder().encode(text)]
  return bytes
    .map(byte => (byte < 0xa0 ? (upperControls[byte - 0x80] ?? '') : String.fromCharCode(byte)))
    .join('')
}

/** mulberry32: small, seeded, good enough for texts. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
}
