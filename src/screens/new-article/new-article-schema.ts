// What a new article needs before it is written: three fields of its front matter, and a name.
import { z } from 'zod'
import { articleSchema } from '../../article/article-schema.ts'
import { isGalleyError } from '../../article/galley-error.ts'
import { checkNewArticleId } from '../../storage/article-id.ts'

const { title, slug, date } = articleSchema.shape

export const newArticleSchema = z.object({
  title,
  slug: slug.unwrap(),
  date: date.unwrap(),
  id: z.string().check(context => {
    try {
      checkNewArticleId(context.value)
    } catch (error) {
      if (!isGalleyError(error)) throw error
      const message = error.issues[0]?.message ?? error.message
      context.issues.push({ code: 'custom', input: context.value, message })
    }
  }),
})

export type NewArticle = z.infer<typeof newArticleSchema>
export const emptyNewArticle: NewArticle = { title: '', slug: '', date: '', id: '' }
