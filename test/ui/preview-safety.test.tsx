// Nothing of an article runs in the desk, whether it stands in the text or in a field.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { render } from '@testing-library/react'
import type { Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import { expect, test } from 'vitest'
import { MarkdownPreview } from '../../src/ui/markdown-preview/markdown-preview.tsx'
import { previewSchema } from '../../src/ui/markdown-preview/preview-schema.ts'
import { rehypePrefixIds } from '../../src/ui/markdown-preview/rehype-prefix-ids.ts'
import { safeUrl } from '../../src/ui/markdown-preview/safe-url.ts'
import { hostilePayloads } from './hostile-payloads.ts'
import { unsafeMarkup } from './unsafe-markup.ts'

const folder = join(process.env.GALLEY_CORPUS ?? '', 'hostile', 'xss')
const corpusFiles = process.env.GALLEY_CORPUS && existsSync(folder) ? readdirSync(folder) : []

function drawn(markdown: string): Element {
  return render(<MarkdownPreview source={markdown} />).container
}

test.each(hostilePayloads)('%s does not run', payload => {
  expect(unsafeMarkup(drawn(payload))).toEqual([])
  expect(unsafeMarkup(drawn(`Text ${payload} text\n\n- item ${payload}`))).toEqual([])
})

test.skipIf(corpusFiles.length === 0)('no payload of the corpus runs', () => {
  const payloads = corpusFiles.flatMap(file =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter(line => line)
      .map(line => JSON.parse(line) as { id: string; input: string }),
  )
  const failures = payloads.flatMap(({ id, input }) =>
    unsafeMarkup(drawn(input)).map(what => `${id}: ${what}`),
  )
  expect(payloads.length).toBeGreaterThan(100)
  expect(failures).toEqual([])
})

test('cleaning what was cleaned changes nothing', () => {
  const clean = (tree: Root) => {
    rehypePrefixIds()(tree)
    return rehypeSanitize(previewSchema)(tree)
  }
  for (const payload of hostilePayloads) {
    const raw = rehypeRaw()(root(payload), {} as never) as Root
    const once = clean(raw)
    expect(clean(structuredClone(once))).toEqual(once)
  }
})

function root(html: string): Root {
  return { type: 'root', children: [{ type: 'raw', value: html }] }
}

test('what articles need still shows', () => {
  const html = drawn(
    '<figure id="map"><img src="/m.png" alt="M" width="10"><figcaption>Map</figcaption></figure>\n\n' +
      '[mail](mailto:a@b.example) [up](../x.md) <kbd>K</kbd>\n\n- [x] done\n\n![p](data:image/png;base64,AAAA)',
  ).innerHTML
  expect(html).toContain('<figcaption>Map</figcaption>')
  expect(html).toContain('id="user-content-map"')
  expect(html).toContain('href="mailto:a@b.example"')
  expect(html).toContain('href="../x.md"')
  expect(html).toContain('<kbd>K</kbd>')
  expect(html).toContain('type="checkbox"')
  expect(html).toContain('src="data:image/png;base64,AAAA"')
})

test.each([
  ['https://a.example/b?c=d:e', true],
  ['/a:b', true],
  ['a/b:c', true],
  ['mailto:a@b.example', true],
  [' javascript:alert(1)', false],
  ['java\nscript:alert(1)', false],
  ['javascript%3aalert(1)', false],
  ['file:///etc/passwd', false],
])('the address %j is safe: %s', (url, isSafe) => {
  expect(safeUrl(url) !== '').toBe(isSafe)
})
