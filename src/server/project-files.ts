// Where Galley's own files lie: the same from the sources, from the build, and from an installed package.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8'))
  return String(version)
}

/** The built page; the folder is missing before the first `npm run build`. */
export function deskFolder(): string {
  return join(projectRoot(), 'dist/desk')
}

export function sampleFolder(): string {
  const [sources, built] = ['src', 'dist'].map(top => join(projectRoot(), top, 'server/sample-articles'))
  return sources !== undefined && existsSync(sources) ? sources : (built ?? '')
}

function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('Galley cannot find its own package.json.')
    folder = parent
  }
  return folder
}
