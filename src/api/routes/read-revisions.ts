import type { z } from 'zod'
import { revisionNamesSchema, revisionSourcesSchema } from '../../storage/wire-schemas.ts'
import { problemOf } from '../problem-document.ts'
import { readJson } from '../read-body.ts'
import { jsonReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

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
    return jsonReply({ items: await Promise.all(revisions.map(({ id, version }) => read(id, version))) })
  },
})
