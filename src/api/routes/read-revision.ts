import { GalleyError } from '../../article/galley-error.ts'
import { articleId } from '../existing-article.ts'
import { markdownType, sourceReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

export const readRevision = defineRoute({
  method: 'get',
  path: '/articles/{id}/revisions/{version}',
  name: 'readRevision',
  summary: 'The exact bytes of a revision; write them back to restore it',
  reply: { status: 200, content: { [markdownType]: 'bytes' } },
  async answer(call) {
    const version = call.parameters.version ?? ''
    const source = await call.store.readRevision(articleId(call), version)
    if (source === null) throw new GalleyError('not-found', 'This article never had such a version.')
    return sourceReply(source, version)
  },
})
