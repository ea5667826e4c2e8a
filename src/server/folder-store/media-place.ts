// Where a site keeps its pictures, and by which address its pages show them: as `galley.config.json` says under `media`,
// else in the folder that site builders publish as it is, else in the content folder.
import { lstatSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { z } from 'zod'
import { GalleyError } from '../../article/galley-error.ts'
import type { MediaPlace } from '../../storage/article-store.ts'
import { defaultMediaAddress } from '../../storage/media-address.ts'
import { checkStoredPath } from '../../storage/stored-path.ts'
import { configFolders, readConfigFile } from '../config-file.ts'

/** Vite, Next, Astro, Nuxt and Eleventy as most set it up; Hugo, Gatsby, SvelteKit and Docusaurus. */
const publishedFolders = ['public', 'static']
const picturesFolder = 'images'

const mediaConfigSchema = z.object({
  /** From the configuration file. */
  folder: z.string().optional(),
  address: z
    .string()
    .regex(/^(?:\/|https?:\/\/)[^\s"'<>()\\]*$/, 'Write a path of the site, such as /images/.')
    .optional(),
})

export interface MediaFolder extends MediaPlace {
  folder: string
  /** A folder that is there; no link is followed below it. */
  base: string
  /** The folder's path from `base`, with slashes. */
  path: string
}

/** Throws `invalid` for a configuration that names no folder of the project. */
export async function findMediaFolder(root: string): Promise<MediaFolder> {
  const { path: configPath, name, value } = await readConfigFile(root)
  if (value.media === undefined) return usualFolder(root)
  const parsed = mediaConfigSchema.safeParse(value.media)
  if (!parsed.success) throw faulty(name, parsed.error.issues[0]?.message ?? 'It is not understood.')
  const { folder, address = defaultMediaAddress } = parsed.data
  const usual = usualFolder(root)
  const withSlash = address.endsWith('/') ? address : `${address}/`
  if (folder === undefined) return { ...usual, address: withSlash }
  const path = folder.replace(/^\.\//, '').replace(/\/+$/, '')
  try {
    checkStoredPath(path)
  } catch (cause) {
    throw faulty(name, `“${folder}” is no folder below this file.`, cause)
  }
  return placed(root, dirname(configPath), path, withSlash)
}

function usualFolder(root: string): MediaFolder {
  for (const folder of configFolders(root))
    for (const published of publishedFolders)
      if (isFolder(join(folder, published)) && join(folder, published) !== root)
        return placed(root, folder, `${published}/${picturesFolder}`, defaultMediaAddress)
  return placed(root, root, picturesFolder, defaultMediaAddress)
}

function placed(root: string, base: string, path: string, address: string): MediaFolder {
  const shown = relative(root, join(base, path)).split(sep).join('/')
  return { base, path, address, folder: shown.startsWith('..') ? `${basename(base)}/${path}` : shown }
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function faulty(file: string, reason: string, cause?: unknown): GalleyError {
  return new GalleyError('invalid', `“${file}”, key “media”: ${reason} Correct the file.`, { cause })
}
