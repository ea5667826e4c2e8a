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

/** The style that most text below these nodes has. */
export function styleOf(text: string, ...nodes: unknown[]): ValueStyle {
  const counts: Record<Quote, number> = { double: 0, plain: 0, single: 0 }
  const flowPairs: { pair: Pair; spaced: boolean }[] = []
  const visit = (node: unknown): void => {
    if (isScalar(node) && typeof node.value === 'string' && node.type && quotes[node.type])
      counts[quotes[node.type] ?? 'double'] += 1
    if (isSeq(node)) for (const item of node.items) visit(item)
    if (!isMap(node)) return
    for (const pair of node.items as Pair[]) {
      visit(pair.value)
      if (isFlow(node)) flowPairs.push({ pair, spaced: isSpaced(text, pair) })
    }
  }
  for (const node of nodes) visit(node)
  const known = (['double', 'plain', 'single'] as const).filter(quote => counts[quote] > 0)
  if (known.length === 0) return generatorStyle
  const quote = known.reduce((best, next) => (counts[next] > counts[best] ? next : best))
  const [first] = flowPairs
  if (!first)
    return { ...generatorStyle, quote, isCompact: quote === 'double', hasQuotedKeys: quote === 'double' }
  const hasQuotedKeys = isScalar(first.pair.key) && first.pair.key.type === Scalar.QUOTE_DOUBLE
  return { quote, isCompact: hasQuotedKeys && !first.spaced, hasQuotedKeys }
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
