// The house, and how long its files and functions may be, read from the code itself.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { importCycles } from './architecture/import-cycles.ts'
import { layerBreaches } from './architecture/layer-breaches.ts'
import { readSourceFile } from './architecture/read-source-file.ts'
import { sizeBreaches, sizeFigures } from './architecture/size-figures.ts'
import { nameBreaches, styleSheetBreaches } from './architecture/style-breaches.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const text = (path: string) => readFileSync(root + path, 'utf8')

function pathsIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(root + folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && pattern.test(entry.name))
    .map(entry => `${entry.parentPath.slice(root.length)}/${entry.name}`.replaceAll('\\', '/'))
    .filter(path => !path.includes('/fixtures/'))
    .sort()
}

const codePaths = ['src', 'mocks'].flatMap(folder => pathsIn(folder, /\.tsx?$/))
const code = codePaths.map(path => readSourceFile(path, text(path)))
const tests = pathsIn('test', /\.tsx?$/).map(path => readSourceFile(path, text(path)))

describe('the house', () => {
  test('imports run downward only, and only the entries name a store', () => {
    expect(layerBreaches(code)).toEqual([])
  })

  test('no file imports itself in a circle', () => {
    expect(importCycles(code)).toEqual([])
  })

  test('files are named after the thing they hold', () => {
    const styles = pathsIn('src', /\.css$/)
    expect(nameBreaches([...codePaths, ...styles, ...tests.map(file => file.path)])).toEqual([])
  })

  test('styles take colours and font sizes from the tokens', () => {
    const sheets = pathsIn('src', /\.module\.css$/)
    expect(sheets.flatMap(path => styleSheetBreaches(path, text(path)))).toEqual([])
  })
})

describe('sizes', () => {
  test('files and functions stay short', () => {
    const commentLines = code.reduce((sum, file) => sum + file.commentLines, 0)
    const lines = code.reduce((sum, file) => sum + file.lines, 0)
    console.info({ files: code.length, lines, commentLines, ...sizeFigures(code) })
    expect(sizeBreaches(code)).toEqual([])
  })

  test('no test file is over 400 lines', () => {
    expect(tests.filter(file => file.lines > 400).map(file => file.path)).toEqual([])
  })
})
