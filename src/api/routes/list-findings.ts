import { z } from 'zod'
import { severities } from '../../checks/check.ts'
import { checkArticle } from '../../checks/check-article.ts'
import { locateFindings } from '../../checks/locate-findings.ts'
import { existingArticle } from '../existing-article.ts'
import { jsonReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

const editSchema = z.object({ from: z.int(), to: z.int(), insert: z.string() })

const findingListSchema = z.object({
  version: z.string(),
  items: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(severities),
      message: z.string(),
      from: z.int(),
      to: z.int(),
      line: z.int(),
      column: z.int(),
      fix: z.object({ title: z.string(), isSafe: z.boolean(), edits: z.array(editSchema) }).optional(),
    }),
  ),
})

export const listFindings = defineRoute({
  method: 'get',
  path: '/articles/{id}/findings',
  name: 'listFindings',
  summary:
    'What the checks find in an article, with the place in its source, and the edits that would mend it',
  reply: { status: 200, content: { 'application/json': findingListSchema } },
  async answer(call) {
    const { source, version } = await existingArticle(call)
    const items = locateFindings(source, checkArticle(source))
    return jsonReply({ version, items }, { version })
  },
})
