import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { editFields } from '../../src/article/edit-fields.ts'
import { editSequence, type SequenceChange } from '../../src/article/edit-sequence.ts'
import { parseArticle } from '../../src/article/parse-article.ts'
import { applyEdits } from '../../src/article/text-edit.ts'

vi.setConfig({ testTimeout: 60_000 })

function changed(yaml: string, path: (string | number)[], change: SequenceChange): string {
  const source = `---\n${yaml}---\nBody\n`
  const after = applyEdits(source, editSequence(source, path, change))
  return after.slice(4, -'---\nBody\n'.length)
}

const block = 'tags: # c\n  # first\n  - one   # 1\n\n  # between\n  -   "two"\n  # last\nz: 1\n'

describe('F4 one item of a list', () => {
  test.each<[name: string, yaml: string, change: SequenceChange, expected: string]>([
    [
      'append to a block',
      block,
      { insert: 'three', at: 2 },
      block.replace('"two"\n', '"two"\n  -   "three"\n'),
    ],
    ['insert into a block', block, { insert: 'x', at: 1 }, block.replace('# 1\n', '# 1\n  - "x"\n')],
    ['insert at its beginning', block, { insert: 'x', at: 0 }, block.replace('  - one', '  - "x"\n  - one')],
    ['remove from a block', block, { remove: 0 }, block.replace('  - one   # 1\n', '')],
    [
      'move in a block, comment and quotes along',
      block,
      { move: 0, to: 1 },
      block.replace('  - one   # 1\n', '').replace('"two"\n', '"two"\n  - one   # 1\n'),
    ],
    [
      'a list without indentation',
      'tags:\n- a\n- b\nz: 1\n',
      { insert: 'c', at: 2 },
      'tags:\n- a\n- b\n- c\nz: 1\n',
    ],
    ['the last item of a block', 'tags: # c\n  - a\nz: 1\n', { remove: 0 }, 'tags: [] # c\nz: 1\n'],
    ['append to flow', 'tags: [a,"b"]\n', { insert: 'c', at: 2 }, 'tags: [a,"b","c"]\n'],
    ['append behind a trailing comma', 'tags: [a, b ,]\n', { insert: 'c', at: 2 }, 'tags: [a, b, c ,]\n'],
    ['append to one item', 'tags: ["a"]\n', { insert: 'c', at: 1 }, 'tags: ["a", "c"]\n'],
    ['append to none', 'tags: [ ]\n', { insert: 'c', at: 0 }, 'tags: ["c" ]\n'],
    ['remove the only one', 'tags: [ a, ]\n', { remove: 0 }, 'tags: [  ]\n'],
    ['remove the last of flow', 'tags: [a, b]\n', { remove: 1 }, 'tags: [a]\n'],
    [
      'flow over several lines',
      'tags: [\n  a, # 1\n  b # 2\n]\n',
      { insert: 'c', at: 2 },
      'tags: [\n  a, # 1\n  b,\n  c # 2\n]\n',
    ],
    ['move in flow, of two', 'tags: [a,"b"]\n', { move: 0, to: 1 }, 'tags: ["b",a]\n'],
    ['move in flow', `tags: [ 'a' , "b",c]\n`, { move: 2, to: 0 }, `tags: [ c, 'a' , "b"]\n`],
  ])('%s', (_name, yaml, change, expected) => {
    expect(changed(yaml, ['tags'], change)).toBe(expected)
  })

  test.each<[name: string, yaml: string, change: SequenceChange, expected: string]>([
    [
      'a mapping as the others: block',
      'c:\n  - type: exact\n    name: A\n',
      { insert: { type: 'niche', name: 'B: b' }, at: 1 },
      'c:\n  - type: exact\n    name: A\n  - type: niche\n    name: "B: b"\n',
    ],
    [
      'a mapping as the others: JSON',
      'c: [{"type":"exact","name":"A"}]\n',
      { insert: { type: 'niche', name: 'B' }, at: 1 },
      'c: [{"type":"exact","name":"A"},{"type":"niche","name":"B"}]\n',
    ],
    [
      'a mapping as the others: flow',
      'c: [{ type: exact, name: A }]\n',
      { insert: { type: 'niche', name: 'B' }, at: 1 },
      'c: [{ type: exact, name: A }, { type: niche, name: B }]\n',
    ],
    [
      'move a block mapping',
      'c:\n- a: 1 # one\n  b: 2\n- a: 3\n',
      { move: 0, to: 1 },
      'c:\n- a: 3\n- a: 1 # one\n  b: 2\n',
    ],
  ])('%s', (_name, yaml, change, expected) => {
    expect(changed(yaml, ['c'], change)).toBe(expected)
  })

  test('nested paths, lists in lists, TOML and JSON', () => {
    expect(changed('a:\n  b:\n    - c: [x, y]\n', ['a', 'b', 0, 'c'], { remove: 0 })).toBe(
      'a:\n  b:\n    - c: [y]\n',
    )
    expect(changed('a:\n- - x\n  - y\n- - z\n', ['a', 0], { insert: 'w', at: 0 })).toBe(
      'a:\n- - w\n  - x\n  - y\n- - z\n',
    )
    const toml = '+++\nt = ["a", # 1\n  \'b\']\n+++\n'
    expect(applyEdits(toml, editSequence(toml, ['t'], { insert: 'c', at: 2 }))).toBe(
      '+++\nt = ["a", # 1\n  \'b\',\n  "c"]\n+++\n',
    )
    const json = '{"t": [1.0,2]}\n'
    expect(applyEdits(json, editSequence(json, ['t'], { move: 0, to: 1 }))).toBe('{"t": [2,1.0]}\n')
  })

  test.each<[path: (string | number)[], change: SequenceChange]>([
    [['title'], { remove: 0 }],
    [['none'], { remove: 0 }],
    [['tags'], { remove: 2 }],
    [['tags'], { insert: 'x', at: 3 }],
    [['tags'], { move: 0, to: 2 }],
    [['__proto__'], { remove: 0 }],
  ])('%j %j is refused', (path, change) => {
    const source = '---\ntitle: T\ntags: [a, b]\n---\n'
    expect(() => editSequence(source, path, change)).toThrow(expect.objectContaining({ code: 'invalid' }))
  })
})

describe('F4 a whole list given anew', () => {
  test.each<[yaml: string, value: unknown, expected: string]>([
    ['v: [a, "b" , c]\n', ['a', 'x', 'b', 'c'], 'v: [a, x, "b" , c]\n'],
    ['v:\n  - a # 1\n  - "b" # 2\n', ['b'], 'v:\n  - "b" # 2\n'],
    [
      'v: [{"type":"exact","name":"A"},{"type":"niche","name":"B"}]\n',
      [
        { type: 'exact', name: 'Z' },
        { type: 'niche', name: 'B' },
      ],
      'v: [{"type":"exact","name":"Z"},{"type":"niche","name":"B"}]\n',
    ],
    [
      'v:\n  - type: exact\n    name: A # by hand\n',
      [{ type: 'exact', name: 'Z' }],
      'v:\n  - type: exact\n    name: Z # by hand\n',
    ],
    ['v: [a, b]\n', [], 'v: []\n'],
  ])('%j becomes %j', (yaml, v, expected) => {
    const source = `---\n${yaml}---\n`
    expect(applyEdits(source, editFields(source, { v }))).toBe(`---\n${expected}---\n`)
  })

  const word = fc.constantFrom('a', 'b', 'c d', 'e: f', 'yes', '7', '#g', '')
  const words = fc.array(word, { maxLength: 6 })
  const style = fc.constantFrom<(items: string[]) => string>(
    items => `v: [${items.map(item => JSON.stringify(item)).join(',')}]\n`,
    items => (items.length === 0 ? 'v: []\n' : `v:\n${items.map(item => `-  '${item}' # c\n`).join('')}`),
    items =>
      items.length === 0 ? 'v:\n' : `v: [\n${items.map(item => `    "${item}", # c\n`).join('')}  ]\n`,
  )

  test('any list becomes any other', () => {
    fc.assert(
      fc.property(style, words, words, (write, before, after) => {
        const source = `---\nu: 1\n${write(before)}z: 1\n---\nBody\n`
        const result = applyEdits(source, editFields(source, { v: after }))
        expect(parseArticle(result).data).toEqual({ u: 1, v: after, z: 1 })
      }),
      { numRuns: 250 },
    )
  })
})
