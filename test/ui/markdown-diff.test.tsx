// Two versions of a block drawn in one: what is marked, what is left when the marks are gone, and that nothing runs.
import { render } from '@testing-library/react'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DiffVersion, MarkdownDiff } from '../../src/ui/markdown-diff/markdown-diff.tsx'
import { createBlockPlanner } from '../../src/ui/markdown-preview/plan-blocks.ts'
import { hostilePayloads } from './hostile-payloads.ts'
import { unsafeMarkup } from './unsafe-markup.ts'

function version(markdown: string): DiffVersion {
  return { markdown, drawnFrom: createBlockPlanner(markdown)(markdown) }
}

function drawn(before: string | null, after: string | null, isSideBySide = false): HTMLElement {
  return render(
    <MarkdownDiff
      before={before === null ? null : version(before)}
      after={after === null ? null : version(after)}
      isSideBySide={isSideBySide}
    />,
  ).container
}

const marks = (element: HTMLElement, kind: string) =>
  [...element.querySelectorAll(`[data-change="${kind}"]`)].map(mark => mark.textContent)

test('changed words are marked inside of what is drawn', () => {
  const html = drawn('- **Tea** is warm\n- and wet', '- **Tea** is very hot\n- and wet')
  expect(marks(html, 'removed')).toEqual(['warm'])
  expect(marks(html, 'added')).toEqual(['very hot'])
  expect(html.querySelector('li strong')?.textContent).toBe('Tea')
})

test('a paragraph that came or went is marked as a whole', () => {
  expect(marks(drawn(null, 'All *new*.'), 'added')).toEqual(['All new.'])
  expect(marks(drawn('# Gone', null), 'removed')).toEqual(['Gone'])
})

test('one that was written anew stands after the other', () => {
  const html = drawn('Nothing of this remains at all.', 'Quite another sentence, says somebody.')
  expect(marks(html, 'removed')).toEqual(['Nothing of this remains at all.'])
  expect(marks(html, 'added')).toEqual(['Quite another sentence, says somebody.'])
})

test.each([
  ['an address', 'See [it](https://a.example/one).', 'See [it](https://a.example/two).', 'onetwo'],
  ['a format', 'A word here.', 'A **word** here.', '****'],
  ['a rank', '## A heading', '### A heading', '#'],
  ['a definition', '[r]: https://a.example', '[r]: https://b.example', 'ab'],
  ['a line break', 'One two\nthree', 'One\ntwo three', ' two\n\ntwo '],
])('%s that nobody sees is shown as it is written', (_what, before, after, changed) => {
  const written = [...drawn(before, after).children].at(-1)
  const words = [...(written?.querySelectorAll('ins, del') ?? [])].map(word => word.textContent).join('')
  expect(words).toBe(changed)
})

test('a picture that was replaced is shown twice', () => {
  const html = drawn('Look ![a](/a.png) here', 'Look ![a](/b.png) here')
  expect(html.querySelector('del img')?.getAttribute('src')).toBe('/a.png')
  expect(html.querySelector('ins img')?.getAttribute('src')).toBe('/b.png')
})

test('what an article itself marks as inserted or deleted is no change', () => {
  const html = drawn(
    'Some <ins data-change="added">own</ins> ~~marks~~ here',
    'Some <ins data-change="added">own</ins> ~~marks~~ there',
  )
  expect(marks(html, 'added')).toEqual(['there'])
  expect(marks(html, 'removed')).toEqual(['here'])
})

test('without the marks each version reads as it does alone', () => {
  const markdown = fc
    .array(fc.constantFrom('tea', '**milk**', '*cup*', '[pot](/p)', '`pan`', 'and', 'or', '.', 'a\nb'), {
      minLength: 1,
      maxLength: 12,
    })
    .map(words => `Begin ${words.join(' ')}`)
  const text = (element: HTMLElement) => element.textContent?.replace(/\s+/g, ' ').trim()
  fc.assert(
    fc.property(markdown, markdown, (before, after) => {
      const html = drawn(before, after)
      const [diff] = html.children
      const old = diff?.cloneNode(true) as HTMLElement
      const now = diff?.cloneNode(true) as HTMLElement
      for (const mark of old.querySelectorAll('[data-change="added"]')) mark.remove()
      for (const mark of now.querySelectorAll('[data-change="removed"]')) mark.remove()
      expect([text(old), text(now)]).toEqual([text(drawn(null, before)), text(drawn(null, after))])
    }),
    { numRuns: 100 },
  )
})

test.each(hostilePayloads)('%s does not run in a comparison', payload => {
  for (const isSideBySide of [false, true])
    for (const [before, after] of [
      [payload, `${payload} more`],
      [`Some text ${payload} text`, `Some other text ${payload} text`],
      ['Some text before it, all the same', `Some text before it, ${payload} all the same`],
      [`Some text before it, ${payload} all the same`, 'Some text before it, all the same'],
      [null, payload],
      [payload, null],
    ] as const)
      expect(unsafeMarkup(drawn(before, after, isSideBySide))).toEqual([])
})
