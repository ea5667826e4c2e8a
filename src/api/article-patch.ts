// A change of single fields or of the body, as data, and how it is applied without touching anything else.
import { z } from 'zod'
import { articleSchema } from '../article/article-schema.ts'
import { editFields } from '../article/edit-fields.ts'
import { GalleyError, isGalleyError } from '../article/galley-error.ts'
import { replaceBody } from '../article/replace-body.ts'
import { applyEdits, type TextEdit } from '../article/text-edit.ts'
import type { ArticleStore, Authorship, StoredArticle } from '../storage/article-store.ts'
import { checkShape, protoRefusal } from './read-body.ts'
import { staleVersion } from './stale-version.ts'

export const articlePatchSchema = z.strictObject({
  /** Values by field name; null removes the field. */
  fields: z.record(z.string(), z.unknown()).optional(),
  body: z.string().optional(),
})

export type ArticlePatch = z.infer<typeof articlePatchSchema>

/** Flags and status are decisions on the article as it stands, so they need not name a version. */
const versionlessFields = ['status', 'trending', 'featured']
/** A decision that keeps losing against other writes is given up after so many tries. */
const maxTries = 5

export function isAlwaysAllowed({ fields = {}, body }: ArticlePatch): boolean {
  return body === undefined && Object.keys(fields).every(name => versionlessFields.includes(name))
}

/** The edits of a patch on a source; `invalid` when a value does not fit its field or the source refuses. */
export function editsOf(source: string, { fields = {}, body }: ArticlePatch): TextEdit[] {
  checkFields(fields)
  const edits = Object.keys(fields).length > 0 ? editFields(source, fields) : []
  return body === undefined ? edits : [...edits, ...replaceBody(source, body)]
}

/** Applies a patch over the version named, or over the newest one when none is. */
export async function patchArticle(
  store: ArticleStore,
  id: string,
  patch: ArticlePatch,
  { version, ...author }: { version: string | null } & Authorship,
): Promise<StoredArticle> {
  for (let tries = 1; ; tries++) {
    const article = await store.read(id)
    if (article === null) throw new GalleyError('not-found', 'There is no article of this name any more.')
    if (version !== null && version !== article.version) throw staleVersion(article.version)
    const source = applyEdits(article.source, editsOf(article.source, patch))
    try {
      return await store.write(id, source, { ifVersion: article.version, ...author })
    } catch (error) {
      const isLostRace = isGalleyError(error) && error.code === 'conflict' && version === null
      if (!isLostRace || tries === maxTries) throw error
    }
  }
}

function checkFields(fields: Readonly<Record<string, unknown>>): void {
  const kept = Object.entries(fields).filter(([, value]) => value !== null)
  // Some readers of front matter leave such a key out, or worse; an old one may still be removed.
  if (kept.some(([name]) => name === '__proto__')) throw protoRefusal()
  checkShape(articleSchema.partial(), Object.fromEntries(kept), 'Some fields cannot take these values.')
}
