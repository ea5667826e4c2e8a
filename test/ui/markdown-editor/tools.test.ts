// What the tools of the text do, and that each takes back what it did.
import { describe, expect, test } from 'vitest'
import { nextCell } from '../../../src/ui/markdown-editor/table/table-cells.ts'
import type { TextTool } from '../../../src/ui/markdown-editor/text-step.ts'
import { codeBlock, image, rule, table } from '../../../src/ui/markdown-editor/tools/block-tools.ts'
import { bold, code, italic, strike } from '../../../src/ui/markdown-editor/tools/inline-tools.ts'
import {
  bulleted,
  heading,
  numberedList,
  quote,
  tasks,
} from '../../../src/ui/markdown-editor/tools/line-tools.ts'
import { used } from './marked-text.ts'

const there: [name: string, TextTool, string, string][] = [
  ['bold', bold, 'a [[word]] b', 'a **[[word]]** b'],
  ['bold at a word', bold, 'a wo¦rd b', 'a **wo¦rd** b'],
  ['bold without blanks', bold, 'a[[ word ]]b', 'a **[[word]]** b'],
  ['bold over paragraphs', bold, '[[one\n\n- two]]', '[[**one**\n\n- **two**]]'],
  ['bold within italic', bold, '*[[word]]*', '***[[word]]***'],
  ['bold at no word', bold, 'a ¦', 'a **¦**'],
  ['italic', italic, '[[word]]', '*[[word]]*'],
  ['strike', strike, '[[word]]', '~~[[word]]~~'],
  ['code', code, '[[word]]', '`[[word]]`'],
  ['code of lines', code, '[[a\nb]]', '```\n[[a\nb]]\n```'],
  ['heading', heading(2), 'one\nt¦wo', 'one\n\n## t¦wo'],
  ['heading of an item', heading(3), '- two¦', '### two¦'],
  ['other level', heading(3), '## two¦', '### two¦'],
  ['paragraph', heading(0), '## two¦', 'two¦'],
  ['list', bulleted, 'Words:\n[[a\nb]]\nWords', 'Words:\n\n[[- a\n- b]]\n\nWords'],
  ['list on an empty line', bulleted, '¦', '- ¦'],
  ['list of a heading', bulleted, '## a¦', '- a¦'],
  ['numbers', numberedList, '[[a\nb\n\nc]]', '[[1. a\n2. b\n\n3. c]]'],
  ['numbers for bullets', numberedList, '[[- a\n  - b\n- c]]', '[[1. a\n  1. b\n2. c]]'],
  ['tasks', tasks, '- a¦', '- [ ] a¦'],
  ['quote', quote, '[[a\n\nb]]', '[[> a\n>\n> b]]'],
  ['code block', codeBlock, 'a ¦```', '````\na ¦```\n````'],
  ['rule', rule, 'one¦\ntwo', 'one\n\n---\n¦\ntwo'],
  ['rule at the end', rule, 'one¦', 'one\n\n---\n¦'],
  ['image', image, 'a [[view]]', 'a ![view](¦)'],
  ['image without words', image, 'a ¦', 'a ![¦]()'],
  ['table', table(2, 2), 'one¦\ntwo', 'one\n\n| ¦   |    |\n| --- | --- |\n|    |    |\n\ntwo'],
]

describe('a tool', () => {
  test.each(there)('%s', (_name, tool, before, after) => expect(used(tool, before)).toBe(after))

  test.each([
    ['bold', bold, 'a **[[word]]** b', 'a [[word]] b'],
    ['bold at a word', bold, 'a **wo¦rd** b', 'a wo¦rd b'],
    ['bold with its marks', bold, 'a [[__word__]] b', 'a [[word]] b'],
    ['bold of both', bold, '***[[word]]***', '*[[word]]*'],
    ['italic of both', italic, '***[[word]]***', '**[[word]]**'],
    ['bold over lines', bold, '[[**one**\n- **two**]]', '[[one\n- two]]'],
    ['bold at no word', bold, 'a **¦**', 'a ¦'],
    ['heading', heading(2), '## two¦', 'two¦'],
    ['list', bulleted, '[[- a\n- b]]', '[[a\nb]]'],
    ['tasks', tasks, '[[- [ ] a\n- [x] b]]', '[[a\nb]]'],
    ['quote', quote, '[[> a\n>\n> b]]', '[[a\n\nb]]'],
    ['code block', codeBlock, '```js\na¦\n```', '[[a]]'],
  ] as [string, TextTool, string, string][])('takes back: %s', (_name, tool, before, after) =>
    expect(used(tool, before)).toBe(after),
  )
})

describe('Tab in a table', () => {
  const forth = (before: string) => used((text, at) => nextCell(text, at, 1), before)
  const back = (before: string) => used((text, at) => nextCell(text, at, -1), before)
  const lines = '| a | b |\n| --- | --- |\n| c | d\\|e |'

  test.each([
    ['| ¦a | b |\n| --- | --- |\n| c | d |', '| a | [[b]] |\n| --- | --- |\n| c | d |'],
    ['| a | b¦ |\n| --- | --- |\n| c | d |', '| a | b |\n| --- | --- |\n| [[c]] | d |'],
    ['| a | b |\n| --- | --- |\n| c | d¦\\|e |', `${lines}\n| ¦   |    |`],
    ['| a | b¦ |\n| --- | --- |', '| a | b |\n| --- | --- |\n| ¦   |    |'],
  ])('%j goes on: %j', (before, after) => expect(forth(before)).toBe(after))

  test('goes back, and out before the first cell', () => {
    expect(back('| a | b |\n| --- | --- |\n| ¦c | d |')).toBe('| a | [[b]] |\n| --- | --- |\n| c | d |')
    expect(back('| ¦a | b |\n| --- | --- |')).toBeNull()
  })
})
