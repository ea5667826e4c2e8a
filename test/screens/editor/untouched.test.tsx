// An article that nobody touched is as it was saved, whatever stands in it.
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { statuses } from '../../../src/article/status.ts'
import { renderDesk } from '../render-desk.tsx'

async function expectUntouched(source: string) {
  const { user } = await renderDesk({ articles: { 'a.md': source }, path: '/article/a.md' })
  const save = await screen.findByRole('button', { name: /^Save/ })
  await screen.findByRole('textbox', { name: 'Text of the article' })
  const isClean = () => save.matches(':disabled') && screen.queryByText('Not saved yet') === null
  expect(isClean()).toBe(true)
  for (let stops = 0; stops < 30; stops++) await user.tab()
  expect(isClean()).toBe(true)
}

test.each([...statuses, '', 'odd one', 'Draft'])('a status of “%s” is no change', status =>
  expectUntouched(`---\ntitle: "A"\nstatus: ${JSON.stringify(status)}\n---\n\nText\n`),
)

test.each<[name: string, source: string]>([
  ['no front matter', 'Text\n'],
  ['nothing at all', ''],
  ['an empty block', '---\n---\n'],
  ['no field but one', '---\nrating: 007\n---\nText\n'],
  ['null everywhere', '---\ntitle:\nstatus: null\ntrending: ~\nkeywords:\ncategories:\nother:\n---\nText\n'],
  ['numbers as texts', '---\ntitle: "2024"\nreadingTime: "6"\nrating: "1.0"\nslug: 007\n---\nText\n'],
  ['numbers as typed', '---\nreadingTime: 6.50\nrating: 1e3\nsize: 0x1F\nbig: 12345678901234567890\n---\n'],
  ['flags as texts', '---\ntrending: "true"\nfeatured: yes\ndraft: "false"\n---\nText\n'],
  ['CRLF and a byte order mark', '\uFEFF---\r\ntitle: A\r\nstatus: draft\r\n---\r\n\r\nOne\r\ntwo  \r\n'],
  ['mixed line ends', '---\ntitle: A\r\nstatus: draft\n---\r\nOne\r\ntwo\nthree\rfour'],
  ['a date of its own', '---\ndate: 2025-03-23T21:02+0200\nupdated: 2025-3-4\n---\nText\n'],
  ['a date in quotes', "---\ndate: '2025-03-23 21:02:55.897'\n---\nText\n"],
  ['a date that is none', '---\ndate: soon\n---\nText\n'],
  [
    'texts of many lines',
    '---\ntitle: "A\\n  B"\nslug: " a "\nexcerpt: |\n  one\n\n  two\nnote: >-\n  x\n  y\n---\n',
  ],
  [
    'lists of odd things',
    '---\nkeywords: [a, "", a, 7]\ntags: []\ncategories: [{type: huge, name: ""}, 3]\n---\n',
  ],
  ['levels with more in them', '---\ncategories: [{type: exact, name: A, id: 7}]\n---\nText\n'],
  ['keys of any name', '---\na.b: one\n"0": two\nconstructor: three\n__proto__: four\n"": five\n---\n'],
  ['TOML', '+++\ntitle = "A"\nstatus = "draft"\ndate = 2025-03-23\n+++\nText\n'],
  ['JSON', '{\n  "title": "A",\n  "status": "review"\n}\nText\n'],
])('%s is no change', (_name, source) => expectUntouched(source))
