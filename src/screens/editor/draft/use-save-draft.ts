// Saving: over the version that the draft is based on, and never over anything else. Whatever fails, the text stays.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isGalleyError } from '../../../article/galley-error.ts'
import type { Status } from '../../../article/status.ts'
import type { StoredArticle } from '../../../storage/article-store.ts'
import { useStore } from '../../data/store-context.tsx'
import { articleQuery } from '../../data/use-article.ts'
import { useSaveArticle } from '../../data/use-save-article.ts'
import type { FormValues } from './form-values.ts'
import type { Draft } from './use-draft.ts'

export interface SaveDraft {
  isSaving: boolean
  /** Why the last save did not happen, for people; '' when it did. */
  problem: string
  /** The version that stands in the way of a save. */
  theirs: StoredArticle | null
  showTheirs(theirs: StoredArticle | null): void
  /** True when the article was saved. */
  save(options?: { status?: Status; over?: StoredArticle; reason?: string }): Promise<boolean>
  /** Writes this source over the saved one, e.g. a revision. */
  write(source: string, reason: string): Promise<boolean>
}

export function useSaveDraft(draft: Draft, isRemoved: boolean): SaveDraft {
  const { saved } = draft
  const client = useQueryClient()
  const store = useStore()
  const { mutateAsync } = useSaveArticle()
  const [isSaving, setIsSaving] = useState(false)
  const [problem, setProblem] = useState('')
  const [theirs, showTheirs] = useState<StoredArticle | null>(null)

  async function attempt(
    makeSource: () => string,
    onStored: (stored: StoredArticle) => void,
    { over, reason }: { over?: StoredArticle | undefined; reason?: string | undefined },
  ): Promise<boolean> {
    setIsSaving(true)
    setProblem('')
    try {
      const condition =
        isRemoved && !over ? ({ ifAbsent: true } as const) : { ifVersion: over?.version ?? saved.version }
      const options = { ...condition, ...(reason ? { reason } : {}) }
      const stored = await mutateAsync({ id: saved.id, source: makeSource(), options })
      onStored(stored)
      showTheirs(null)
      return true
    } catch (error) {
      if (isGalleyError(error) && error.code === 'conflict') await meetConflict()
      else setProblem(isGalleyError(error) ? error.message : 'Something unexpected happened.')
      return false
    } finally {
      setIsSaving(false)
    }
  }

  async function meetConflict() {
    const current = await client.fetchQuery({ ...articleQuery(store, saved.id), staleTime: 0 })
    showTheirs(current)
    if (!current) setProblem('The article was removed elsewhere.')
  }

  return {
    isSaving,
    problem,
    theirs,
    showTheirs,
    save: async ({ status, over, reason } = {}) => {
      if (isSaving) return false
      const fault = draft.isSource ? '' : await faultOf(draft)
      setProblem(fault)
      if (fault) return false
      if (status) draft.setStatus(status)
      return attempt(draft.compose, draft.accept, { over, reason })
    },
    write: (source, reason) => attempt(() => source, draft.load, { reason }),
  }
}

/** Only what the editor changed can keep a save back: the faults of a pile are no reason to lose a correction. */
async function faultOf({ form, changed }: Draft): Promise<string> {
  await form.trigger()
  const errors = form.getErrors()
  const faulty = Object.keys(changed()).find(name => name in errors) as keyof FormValues | undefined
  const otherIsFaulty = errors.other !== undefined
  if (!faulty && !otherIsFaulty) return ''
  form.setFocus(faulty ?? 'other')
  return 'A field needs another value before this can be saved. It is marked in the form.'
}
