// How the neighbours are written, so that a new value looks like one of them (F3).
import { isMap, isScalar, isSeq, type Pair, Scalar } from 'yaml'
import { isFlow } from './yaml-tree.ts'

export type Quote = 'plain' | 'single' | 'double'

export interface ValueStyle {
  quote: Quote
  /** `{"a":1}` rather than `{ "a": 1 }`. */
  isCompact: boolean
  hasQuotedKeys: boolean
}

/** The form of generators: what a document without any neighbours gets. */
export const generatorStyle: ValueStyle = { quote: 'double', isCompact: true, hasQuotedKeys: true }

const quotes: Partial<Record<string, Quote>> = {
  [Scalar.PLAIN]: 'plain',
  [Scalar.QUOTE_SINGLE]: 'single',
  [Scalar.QUOTE_DOUBLE]: 'double',
}

interface Samples {
  counts: Record<Quote, number>
  flowPairs: Pair[]
}

/** The style of what stands nearest; what that does not show, the whole document does. */
export function styleOf(text: string, near: readonly unknown[], root: unknown): ValueStyle {
  const own = samplesOf(near)
  const all = samplesOf([root])
  const quote = mostUsed(own) ?? mostUsed(all) ?? generatorStyle.quote
  const pair = own.flowPairs[0] ?? all.flowPairs[0]
  if (!pair) return { quote, isCompact: quote === 'double', hasQuotedKeys: quote === 'double' }
  const hasQuotedKeys = isScalar(pair.key) && pair.key.type === Scalar.QUOTE_DOUBLE
  return { quote, isCompact: hasQuotedKeys && !isSpaced(text, pair), hasQuotedKeys }
}

function samplesOf(nodes: readonly unknown[]): Samples {
  const samples: Samples = { counts: { double: 0, plain: 0, single: 0 }, flowPairs: [] }
  const visit = (node: unknown): void => {
    const quote =
      isScalar(node) && typeof node.value === 'string' && node.type ? quotes[node.type] : undefined
    if (quote) samples.counts[quote] += 1
    if (isSeq(node)) for (const item of node.items) visit(item)
    if (!isMap(node)) return
    for (const pair of node.items as Pair[]) {
      visit(pair.value)
      if (isFlow(node)) samples.flowPairs.push(pair)
    }
  }
  for (const node of nodes) visit(node)
  return samples
}

/** Of equally many, the one that is safer comes first. */
function mostUsed({ counts }: Samples): Quote | undefined {
  const known = (['double', 'plain', 'single'] as const).filter(quote => counts[quote] > 0)
  return known.length === 0
    ? undefined
    : known.reduce((best, next) => (counts[next] > counts[best] ? next : best))
}

/** The quotes to use for text that cannot stand plain. */
export function quoteHabit(style: ValueStyle, text: string): 'single' | 'double' {
  if (style.quote !== 'plain') return style.quote
  const singles = text.match(/: '/g)?.length ?? 0
  return singles > (text.match(/: "/g)?.length ?? 0) ? 'single' : 'double'
}

function isSpaced(text: string, { value }: Pair): boolean {
  const at = isScalar(value) ? (value.range?.[0] ?? 0) : 0
  return /\s/.test(text[at - 1] ?? '')
}
