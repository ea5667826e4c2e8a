import { z } from 'zod'
import { parseArticle } from '../../article/parse-article.ts'
import { existingArticle } from '../existing-article.ts'
import { jsonReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

const findingListSchema = z.object({
  version: z.string(),
  items: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(['error', 'warning', 'hint']),
      message: z.string(),
      from: z.int(),
      to: z.int(),
      line: z.int(),
      column: z.int(),
    }),
  ),
})

export const listFindings = defineRoute({
  method: 'get',
  path: '/articles/{id}/findings',
  name: 'listFindings',
  summary: 'What is wrong with an article, with the place in its source',
  reply: { status: 200, content: { 'application/json': findingListSchema } },
  async answer(call) {
    const { source, version } = await existingArticle(call)
    const items = parseArticle(source).problems.map(({ code, message, from, to, line, column }) => {
      return { rule: code, severity: 'error', message, from, to, line, column }
    })
    return jsonReply({ version, items }, { version })
  },
})
