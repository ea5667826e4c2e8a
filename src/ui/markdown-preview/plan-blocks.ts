// What each block of the preview is drawn from. Definitions of links and footnotes stand anywhere in an article,
// so each block carries those that it uses, and footnotes are numbered over the whole article.
import { type MarkdownBlock, splitBlocks } from '../../article/split-blocks.ts'

export interface PlannedBlock {
  key: string
  /** Markdown of the block, and after it the definitions that it uses. */
  source: string
  /** First and last line in the article, from 0. */
  line: number
  lastLine: number
  /** Label and number of each footnote that the block refers to, as `label number` lines. */
  footnoteNumbers: string
  /** True for the one block that shows the footnotes themselves. */
  isFootnotes: boolean
}

const linkDefinition = /^ {0,3}\[(?!\^)((?:[^\]\\]|\\.)+)\]:[ \t]*\S.*$/gm
const footnoteReference = /\[\^([^\]\s]+)\](?!:)/g
const footnoteLabel = /^ {0,3}\[\^([^\]\s]+)\]:/

export interface DrawnFrom {
  source: string
  footnoteNumbers: string
}

/** What single blocks of this article are drawn from. */
export function createBlockPlanner(markdown: string): (text: string) => DrawnFrom {
  const { flow, footnotes } = splitFlow(splitBlocks(markdown))
  const links = linkDefinitions(flow)
  const numbers = footnoteNumbers(flow, footnotes)
  return text => {
    const { source, footnoteNumbers } = planBlock({ text, line: 0, isFootnote: false }, links, numbers)
    return { source, footnoteNumbers }
  }
}

/** The blocks of an article; unchanged blocks keep the key that they have in `before`. */
export function planBlocks(markdown: string, before: readonly PlannedBlock[] = []): PlannedBlock[] {
  const { flow, footnotes } = splitFlow(splitBlocks(markdown))
  const links = linkDefinitions(flow)
  const numbers = footnoteNumbers(flow, footnotes)
  const planned = flow.map(block => planBlock(block, links, numbers))
  if (numbers.size > 0) planned.push(footnotesBlock(numbers, footnotes, links, markdown))
  return keepKeys(before, planned)
}

/** Footnotes, by label, apart from what stands where it is written. */
function splitFlow(blocks: readonly MarkdownBlock[]) {
  const footnotes = new Map<string, string>()
  for (const { text, isFootnote } of blocks) {
    const label = isFootnote ? footnoteLabel.exec(text)?.[1] : undefined
    if (label && !footnotes.has(normal(label))) footnotes.set(normal(label), text)
  }
  return { flow: blocks.filter(block => !block.isFootnote), footnotes }
}

function planBlock(
  block: MarkdownBlock,
  links: ReadonlyMap<string, string>,
  numbers: ReadonlyMap<string, number>,
): PlannedBlock {
  const used = usedFootnotes(block.text, numbers)
  // The text of a footnote is not drawn here, so a stub keeps this block unchanged while the footnote is edited.
  const stubs = used.map(label => `[^${label}]: .`)
  return {
    key: '',
    source: [block.text, ...usedLinks(block.text, links), ...stubs].join('\n\n'),
    line: block.line,
    lastLine: block.line + block.text.split('\n').length - 1,
    footnoteNumbers: used.map(label => `${label} ${numbers.get(label)}`).join('\n'),
    isFootnotes: false,
  }
}

function footnotesBlock(
  numbers: ReadonlyMap<string, number>,
  footnotes: ReadonlyMap<string, string>,
  links: ReadonlyMap<string, string>,
  markdown: string,
): PlannedBlock {
  const labels = [...numbers.keys()]
  const text = labels.map(label => footnotes.get(label) ?? '').join('\n\n')
  const line = markdown.split('\n').length
  return {
    key: '',
    source: [labels.map(label => `[^${label}]`).join(' '), text, ...usedLinks(text, links)].join('\n\n'),
    line,
    lastLine: line,
    footnoteNumbers: '',
    isFootnotes: true,
  }
}

function linkDefinitions(blocks: readonly MarkdownBlock[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const { text } of blocks) {
    if (!text.includes(']:') || /^ {0,3}(?:```|~~~)/.test(text)) continue
    for (const [definition, label = ''] of text.matchAll(linkDefinition))
      if (!found.has(normal(label))) found.set(normal(label), definition)
  }
  return found
}

function usedLinks(text: string, links: ReadonlyMap<string, string>): string[] {
  if (links.size === 0 || !text.includes('[')) return []
  const labels = new Set<string>()
  for (const [, label = ''] of text.matchAll(/\[((?:[^[\]\\]|\\.)+)\]/g)) labels.add(normal(label))
  return [...labels].flatMap(label => links.get(label) ?? [])
}

function footnoteNumbers(blocks: readonly MarkdownBlock[], footnotes: ReadonlyMap<string, string>) {
  const numbers = new Map<string, number>()
  if (footnotes.size === 0) return numbers
  for (const { text } of blocks)
    for (const [, label = ''] of text.matchAll(footnoteReference))
      if (footnotes.has(normal(label)) && !numbers.has(normal(label)))
        numbers.set(normal(label), numbers.size + 1)
  return numbers
}

function usedFootnotes(text: string, numbers: ReadonlyMap<string, number>): string[] {
  if (numbers.size === 0) return []
  const labels = [...text.matchAll(footnoteReference)].map(match => normal(match[1] ?? ''))
  return [...new Set(labels)].filter(label => numbers.has(label))
}

function normal(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase()
}

let madeKeys = 0

/** The same blocks at the start and the end keep their keys; those between take the keys that are left, in order. */
function keepKeys(before: readonly PlannedBlock[], after: PlannedBlock[]): PlannedBlock[] {
  const isSame = (a?: PlannedBlock, b?: PlannedBlock) => a !== undefined && a.source === b?.source
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && isSame(before[head], after[head])) head += 1
  let tail = 0
  while (tail < shorter - head && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail += 1
  return after.map((block, index) => {
    const old =
      index >= after.length - tail
        ? before[before.length - after.length + index]
        : index < before.length - tail
          ? before[index]
          : undefined
    return { ...block, key: old?.key ?? `block-${++madeKeys}` }
  })
}
