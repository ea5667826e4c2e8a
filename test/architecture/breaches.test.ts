// Plants each breach once: a rule that cannot fail guards nothing.
import { describe, expect, test } from 'vitest'
import { importCycles } from './import-cycles.ts'
import { layerBreaches } from './layer-breaches.ts'
import { readSourceFile } from './read-source-file.ts'
import { sizeBreaches } from './size-figures.ts'
import { nameBreaches, styleSheetBreaches } from './style-breaches.ts'

describe('imports', () => {
  test.each([
    ['src/article/a.ts', `import { b } from '../storage/b.ts'`],
    ['src/article/a.ts', `import type { B } from '../checks/b.ts'`],
    ['src/article/a.ts', `export * from '../ui/b.ts'`],
    ['src/ui/a.tsx', `export { b } from '../screens/list/b.tsx'`],
    ['src/screens/list/a.tsx', `const later = () => import('../../api/b.ts')`],
    ['src/screens/list/a.tsx', `import { b } from '../editor/b.tsx'`],
    ['src/screens/data/a.ts', `import { b } from '../list/b.ts'`],
    ['src/screens/list/a.tsx', `import { createHttpStore } from '../../storage/http-store.ts'`],
    ['src/app/app.tsx', `import { createMemoryStore } from '../storage/memory-store.ts'`],
    ['src/storage/query-rows.ts', `import { b } from './browser-store/b.ts'`],
    ['src/ui/a.ts', `new Worker(new URL('../storage/b.ts', import.meta.url))`],
    ['src/storage/a.ts', `import { readFile } from 'node:fs/promises'`],
    ['src/server/commands/a.ts', `import { b } from '../folder-store/b.ts'`],
    ['src/api/a.ts', `export const home = process.env.HOME`],
    ['src/storage/a.ts', `import { useState } from 'react'`],
    ['src/a.ts', 'export const a = 1'],
    ['src/screens/a.tsx', 'export const a = 1'],
    ['src/parts/a.ts', 'export const a = 1'],
  ])('%s must not hold %s', (path, text) => {
    expect(layerBreaches([readSourceFile(path, text)])).toHaveLength(1)
  })

  test.each([
    ['src/screens/list/a.tsx', `import { useStore } from '../data/use-store.ts'`],
    ['src/app/main.tsx', `const later = () => import('../storage/http-store.ts')`],
    ['src/storage/browser-store/a.ts', `import { b } from './b.ts'`],
    ['src/storage/browser-store.ts', `import { b } from './browser-store/b.ts'`],
    ['src/server/main.ts', `const later = () => import('./folder-store/folder-store.ts'); import 'node:fs'`],
    ['src/server/folder-store/a.ts', `import { b } from '../../storage/article-store.ts'`],
    ['src/api/a.ts', `import { z } from 'zod'; const text = "import x from 'node:fs'"`],
  ])('%s may hold %s', (path, text) => {
    expect(layerBreaches([readSourceFile(path, text)])).toEqual([])
  })

  test('a circle is found through any number of files', () => {
    const files = [
      readSourceFile('src/article/a.ts', `import './b.ts'`),
      readSourceFile('src/article/b.ts', `import type { C } from './c.ts'`),
      readSourceFile('src/article/c.ts', `export const a = () => import('./a.ts')`),
    ]
    expect(importCycles(files)).toEqual([
      'src/article/a.ts → src/article/b.ts → src/article/c.ts → src/article/a.ts',
    ])
    expect(importCycles(files.slice(0, 2))).toEqual([])
  })
})

describe('sizes and names', () => {
  const lines = (count: number) => 'call()\n'.repeat(count)

  test('a file over 400 lines and a function over 120 are told', () => {
    const long = readSourceFile('src/api/long.ts', `export const f = () => {\n${lines(400)}}\n`)
    expect(long.lines).toBe(402)
    expect(long.functions).toEqual([{ name: 'f', line: 1, lines: 402 }])
    expect(sizeBreaches([long])).toContain('src/api/long.ts has 402 lines')
    expect(sizeBreaches([long])).toContain('src/api/long.ts:1 f has 402 lines')
    expect(sizeBreaches([readSourceFile('src/api/short.ts', lines(80))])).toEqual([])
  })

  test('the median and the 95th percentile have ceilings of their own', () => {
    const files = [81, 251, 251].map((count, index) => readSourceFile(`src/api/f${index}.ts`, lines(count)))
    expect(sizeBreaches(files.slice(0, 1))).toEqual(['fileMedian is 81 lines, at most 80'])
    expect(sizeBreaches(files)).toContain('file95th is 251 lines, at most 250')
  })

  test.each([
    'src/ui/utils.ts',
    'src/helpers/a.ts',
    'src/ui/types.ts',
    'src/ui/index.ts',
    'src/ui/ListRow.tsx',
  ])('%s names no thing', path => expect(nameBreaches([path])).toHaveLength(1))

  test('a good name passes', () => {
    const good = ['src/ui/list-row.module.css', 'test/a.chromium.test.ts', 'src/article/galley-error.ts']
    expect(nameBreaches(good)).toEqual([])
  })

  test.each([
    'color: #fff',
    'background: rgb(0 0 0 / 50%)',
    'color: white',
    'font-size: 13px',
    'font: 1rem serif',
  ])('%s belongs into the tokens', rule =>
    expect(styleSheetBreaches('a.module.css', `.a { ${rule}; }`)).toHaveLength(1),
  )

  test('tokens and sizes of other things pass', () => {
    const sheet =
      '/* #fff */ .a { color: var(--ink); font-size: var(--text-s); width: 12px; white-space: pre }'
    expect(styleSheetBreaches('a.module.css', sheet)).toEqual([])
  })
})
