// Enter and Tab in lists and quotes, as whoever writes one expects.
import { describe, expect, test } from 'vitest'
import { continueList } from '../../../src/ui/markdown-editor/lists/continue-list.ts'
import { moveItem } from '../../../src/ui/markdown-editor/lists/move-item.ts'
import { renumberList } from '../../../src/ui/markdown-editor/lists/renumber-list.ts'
import { used } from './marked-text.ts'

const enter = (before: string) => used(continueList, before)
const tab = (before: string) => used((text, at) => moveItem(text, at, 'in'), before)
const back = (before: string) => used((text, at) => moveItem(text, at, 'out'), before)

describe('Enter', () => {
  test.each([
    ['- one¦', '- one\n- ¦'],
    ['* one¦ two', '* one\n* ¦two'],
    ['+ [[one]] two', '+ \n+ ¦two'],
    ['1. one¦', '1. one\n2. ¦'],
    ['9) nine¦', '9) nine\n10) ¦'],
    ['1. one\n1. two¦', '1. one\n1. two\n1. ¦'],
    ['1. one\n   - a\n2. two¦', '1. one\n   - a\n2. two\n3. ¦'],
    ['1. one¦\n2. two', '1. one\n2. ¦\n2. two'],
    ['- [x] done¦', '- [x] done\n- [ ] ¦'],
    ['  - deep¦', '  - deep\n  - ¦'],
    ['> said¦', '> said\n> ¦'],
    ['> - said¦', '> - said\n> - ¦'],
    ['>> said¦', '>> said\n>> ¦'],
  ])('%j goes on as %j', (before, after) => expect(enter(before)).toBe(after))

  test.each([
    ['- one\n- ¦', '- one\n\n¦'],
    ['- one\n- ¦\n- two', '- one\n\n¦\n\n- two'],
    ['- one\n\n- ¦', '- one\n\n¦'],
    ['- one\n- [ ] ¦', '- one\n\n¦'],
    ['- one\n  - ¦', '- one\n- ¦'],
    ['1. one\n   - a\n   - ¦', '1. one\n   - a\n2. ¦'],
    ['> said\n> ¦', '> said\n\n¦'],
    ['> > said\n> > ¦', '> > said\n>\n> ¦'],
    ['> - one\n> - ¦', '> - one\n>\n> ¦'],
    ['- ¦', '¦'],
  ])('%j ends as %j', (before, after) => expect(enter(before)).toBe(after))

  test.each(['words¦', '-¦ one', '¦- one', '- - -¦', '```\n- code¦\n```', '-one¦', '1.5 litres¦'])(
    '%j is the browser’s',
    before => expect(enter(before)).toBeNull(),
  )
})

describe('Tab', () => {
  test.each([
    ['- one\n- two¦', '- one\n  - two¦'],
    ['1. one\n2. t¦wo\n3. three', '1. one\n   1. t¦wo\n3. three'],
    ['10. ten\n11. ¦', '10. ten\n    1. ¦'],
    ['- one\n- two¦\n  - under\n- three', '- one\n  - two¦\n    - under\n- three'],
    ['- one\n- [[two\n- three]]\n- four', '- one\n  - [[two\n  - three]]\n- four'],
    ['- one\n\n- two¦', '- one\n\n  - two¦'],
    ['> - one\n> - two¦', '> - one\n>   - two¦'],
    ['1. a\n   1. x\n2. b¦', '1. a\n   1. x\n   2. b¦'],
  ])('%j goes in: %j', (before, after) => expect(tab(before)).toBe(after))

  test.each([
    ['- one\n  - two¦', '- one\n- two¦'],
    ['1. one\n   1. two¦', '1. one\n2. two¦'],
    ['- one\n  - two¦\n    - under', '- one\n- two¦\n  - under'],
    ['- one\n\t- two¦', '- one\n- two¦'],
  ])('%j goes out: %j', (before, after) => expect(back(before)).toBe(after))

  test.each(['- first¦', 'words¦', 'words\n- first¦'])('%j cannot go in', before =>
    expect(tab(before)).toBeNull(),
  )

  test('an item that is not under another one cannot go out', () => expect(back('- one¦')).toBeNull())
})

test('a list is counted anew where that was asked for, level by level', () => {
  expect(used(renumberList, 'Words\n\n3. a¦\n3. b\n   7. x\n   7. y\n9. c\n\nWords')).toBe(
    'Words\n\n3. a\n4. b\n   7. x\n   8. y\n5. c\n¦\nWords',
  )
  expect(used(renumberList, '1. a¦\n2. b')).toBeNull()
})
