// The folder of a first start: a dozen articles to try the desk on.

import { existsSync } from 'node:fs'
import { cp, readdir } from 'node:fs/promises'
import { explained } from './disk/disk-error.ts'
import { sampleFolder } from './project-files.ts'

/** Does nothing when the folder is there, whatever it holds. */
export async function makeContentFolder(folder: string, say: (line: string) => void): Promise<void> {
  if (existsSync(folder)) return
  await explained(folder, () =>
    cp(sampleFolder(), folder, { recursive: true, errorOnExist: true, force: false }),
  )
  say(`Made ${folder} with ${(await readdir(folder)).length} sample articles.`)
}
