import type { z } from 'zod'
import { GalleyError } from '../../article/galley-error.ts'
import { revisionNamesSchema } from '../../storage/wire-requests.ts'
import { revisionSourcesSchema } from '../../storage/wire-schemas.ts'
import { jsonLength } from '../json-length.ts'
import { problemOf } from '../problem-document.ts'
import { readJson } from '../read-body.ts'
import { jsonReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

/** More at once could fill the memory before anybody could say so. */
const readAtOnce = 10

type RevisionSource = z.infer<typeof revisionSourcesSchema>['items'][number]

export const readRevisions = defineRoute({
  method: 'post',
  path: '/revisions:read',
  name: 'readRevisions',
  summary: 'Many revisions, of many articles, in the order asked for; a source is null when it is not kept',
  body: { 'application/json': revisionNamesSchema },
  reply: { status: 200, content: { 'application/json': revisionSourcesSchema } },
  async answer(call) {
    const { revisions } = await readJson(call, revisionNamesSchema)
    const read = async (id: string, version: string): Promise<RevisionSource> => {
      try {
        return { source: await call.store.readRevision(id, version) }
      } catch (error) {
        return { error: problemOf(error, call.settings.log) }
      }
    }
    const items: RevisionSource[] = []
    const most = call.settings.maxBodyBytes
    let characters = 0
    for (let at = 0; at < revisions.length; at += readAtOnce) {
      const some = revisions.slice(at, at + readAtOnce)
      for (const item of await Promise.all(some.map(({ id, version }) => read(id, version)))) {
        characters += 'error' in item ? 0 : jsonLength(item.source ?? '', most)
        items.push(item)
      }
      if (characters > most)
        throw new GalleyError('too-large', 'These texts are too long for one answer. Read them one by one.')
    }
    return jsonReply({ items })
  },
})
