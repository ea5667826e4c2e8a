import { z } from 'zod'
import { errorCodes } from '../../article/galley-error.ts'
import { authorship } from '../condition.ts'
import { importFiles } from '../import-files.ts'
import { importedFiles } from '../imported-files.ts'
import { jsonReply } from '../reply.ts'
import { defineRoute } from '../route.ts'

const importReportSchema = z.object({
  kept: z.int(),
  refused: z.int(),
  files: z.array(
    z.object({
      id: z.string(),
      outcome: z.enum(['kept', 'refused']),
      version: z.string().optional(),
      code: z.enum(errorCodes).optional(),
      /** Why a file was refused, or what is to know of one that was kept. */
      message: z.string().optional(),
    }),
  ),
})

export const importArticles = defineRoute({
  method: 'post',
  path: '/import',
  name: 'importArticles',
  summary: 'Takes in files or one zip, as they are; never over an article that stands already',
  isAuthored: true,
  body: { 'multipart/form-data': 'bytes', 'application/zip': 'bytes' },
  reply: { status: 200, content: { 'application/json': importReportSchema } },
  async answer(call) {
    const files = await importFiles(call.store, await importedFiles(call), {
      ...authorship(call.request),
      log: call.settings.log,
    })
    const refused = files.filter(file => file.outcome === 'refused').length
    return jsonReply({ kept: files.length - refused, refused, files })
  },
})
