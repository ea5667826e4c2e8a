import { reportAnswerSchema } from '../../storage/wire-report.ts'
import { jsonReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

export const readReport = defineRoute({
  method: 'get',
  path: '/checks/report',
  name: 'readReport',
  summary:
    'What the checks find in the whole pile: findings and articles of each rule, groups of texts that are nearly the same, and paragraphs that recur. It is made in the background; ask again until it is current',
  reply: { status: 200, content: { 'application/json': reportAnswerSchema } },
  async answer({ checks: { pile, rules } }) {
    return jsonReply(await pile.report((await rules.current()).rules))
  },
})
