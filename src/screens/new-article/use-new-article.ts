// The form of a new article. Slug and file name follow the title until they are edited themselves.
import { zodResolver } from '@hookform/resolvers/zod'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { isGalleyError } from '../../article/galley-error.ts'
import { createSource, slugOf, suggestArticleId } from '../../article/new-article.ts'
import type { StoredArticle } from '../../storage/article-store.ts'
import { useStore } from '../data/store-context.tsx'
import { useArticle } from '../data/use-article.ts'
import { useSaveArticle } from '../data/use-save-article.ts'
import { localDate } from './local-date.ts'
import { emptyNewArticle, type NewArticle, newArticleSchema } from './new-article-schema.ts'
import { useNeighbourIds } from './use-neighbour-ids.ts'

const takenMessage = 'An article has this name already. Choose another one.'

export function useNewArticle() {
  const navigate = useNavigate()
  const neighbourIds = useNeighbourIds()
  const store = useStore()
  const { mutateAsync: save } = useSaveArticle()
  const form = useForm<NewArticle>({
    resolver: zodResolver(newArticleSchema),
    mode: 'onChange',
    defaultValues: { ...emptyNewArticle, date: localDate(new Date()) },
  })
  const { control, register, setValue, setError } = form
  const [ownSlug, setOwnSlug] = useState(false)
  const [ownId, setOwnId] = useState(false)
  const [title, slug, date] = useWatch({ control, name: ['title', 'slug', 'date'] })

  useEffect(() => {
    if (!ownSlug) setValue('slug', title.trim() ? slugOf(title) : '')
  }, [title, ownSlug, setValue])
  useEffect(() => {
    if (ownId) return
    setValue('id', title.trim() ? suggestArticleId(neighbourIds, { title, slug, date }) : '')
  }, [title, slug, date, neighbourIds, ownId, setValue])

  /** What was sent and not answered: it may have arrived. */
  const unanswered = useRef<string | null>(null)
  const standing = useStanding(useWatch({ control, name: 'id' }))
  const isOwn = (article: StoredArticle | null) => article !== null && article.source === unanswered.current

  const create = form.handleSubmit(async ({ id, ...fields }) => {
    const source = createSource({ ...fields, status: 'draft' })
    try {
      await save({ id, source, options: { ifAbsent: true, reason: 'New article' } })
    } catch (error) {
      const code = isGalleyError(error) && error.code
      const hasArrived = code === 'conflict' && isOwn(await store.read(id).catch(() => null))
      if (code === 'unavailable') unanswered.current = source
      if (!hasArrived) return setError('id', { message: refusalOf(error) })
    }
    await navigate({ to: '/article/$id', params: { id }, replace: true })
  })
  return {
    errors: form.formState.errors,
    isCreating: form.formState.isSubmitting,
    isTaken: standing !== null && !isOwn(standing),
    takenMessage,
    inputs: {
      title: register('title'),
      slug: register('slug', { onChange: () => setOwnSlug(true) }),
      date: register('date'),
      id: register('id', { onChange: () => setOwnId(true) }),
    },
    create,
  }
}

function refusalOf(error: unknown): string {
  if (!isGalleyError(error)) return 'Something unexpected happened, and no article was made. Try again.'
  return error.code === 'conflict' ? takenMessage : error.message
}

/** The article that stands under this id already, as far as is known. */
function useStanding(id: string): StoredArticle | null {
  const isPossible = newArticleSchema.shape.id.safeParse(id).success
  const { data } = useArticle(id, isPossible)
  return (isPossible && data) || null
}
