// Saving: over the version that the draft is based on, and never over anything else. Whatever fails, the text stays.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { isGalleyError } from '../../../article/galley-error.ts'
import type { Status } from '../../../article/status.ts'
import type { StoredArticle } from '../../../storage/article-store.ts'
import { useStore } from '../../data/store-context.tsx'
import { articleQuery } from '../../data/use-article.ts'
import { useSaveArticle } from '../../data/use-save-article.ts'
import type { FormValues } from './form-values.ts'
import type { Draft } from './use-draft.ts'

interface SaveOptions {
  status?: Status
  reason?: string
  /** How often this was merged with a version that came in between. */
  merges?: number
}

/** Somebody who saves faster than this is no person. */
const mostMerges = 3

export interface SaveDraft {
  isSaving: boolean
  /** Why the last save did not happen, for people; '' when it did. */
  problem: string
  /** True when the article was saved. One that is asked for during another follows when that one succeeded. */
  save(options?: SaveOptions): Promise<boolean>
  /** True when this version is a save of our own that arrived without an answer; the draft stands on it from here. */
  takeOwn(current: StoredArticle): boolean
}

interface SaveDraftOptions {
  /** True when the article is no longer in the store: saving makes it anew. */
  isRemoved: boolean
  /** True while it is not decided yet what is to be saved. */
  isHeld: boolean
  /** Takes a version that stands in the way into the draft; true when that needed no decision. */
  merge(theirs: StoredArticle): boolean
  /** Shows the form, when a field of it keeps the save back. */
  onFault: () => void
}

export function useSaveDraft(
  draft: Draft,
  { isRemoved, isHeld, merge, onFault }: SaveDraftOptions,
): SaveDraft {
  const { saved } = draft
  const client = useQueryClient()
  const store = useStore()
  const { mutateAsync } = useSaveArticle()
  const [isSaving, setIsSaving] = useState(false)
  // Beside the state, since a second key may come before the first one is drawn.
  const isBusy = useRef(false)
  const next = useRef<SaveOptions | null>(null)
  // Counted, since a save may begin and end before either is drawn.
  const [ended, setEnded] = useState(0)
  const [problem, setProblem] = useState('')
  /** What was sent and not answered: it may have arrived. */
  const unanswered = useRef<string | null>(null)

  const readNow = () => client.fetchQuery({ ...articleQuery(store, saved.id), staleTime: 0 })

  async function attempt(
    makeSource: () => string,
    onStored: (stored: StoredArticle) => void,
    onStale: (theirs: StoredArticle) => void,
    reason?: string,
  ): Promise<boolean> {
    if (isBusy.current) return false
    isBusy.current = true
    setIsSaving(true)
    setProblem('')
    let source = ''
    try {
      source = makeSource()
      const condition = isRemoved ? ({ ifAbsent: true } as const) : { ifVersion: saved.version }
      const options = { ...condition, ...(reason ? { reason } : {}) }
      const stored = await mutateAsync({ id: saved.id, source, options })
      unanswered.current = null
      onStored(stored)
      return true
    } catch (error) {
      if (isGalleyError(error) && error.code === 'unavailable') unanswered.current = source
      if (isGalleyError(error) && error.code === 'conflict')
        return await meetConflict(source, readNow, { onStored, onStale, onProblem: setProblem })
      setProblem(messageOf(error))
      return false
    } finally {
      isBusy.current = false
      setIsSaving(false)
      setEnded(count => count + 1)
    }
  }

  async function save(options: SaveOptions = {}): Promise<boolean> {
    if (isHeld) return false
    if (isBusy.current) {
      // A status that was chosen stays chosen, also when a plain save is asked for after it.
      next.current = { ...next.current, ...options }
      return false
    }
    const { status, reason, merges = 0 } = options
    const faulty = draft.isSource ? null : await faultyField(draft)
    if (faulty) {
      setProblem('A field needs another value before this can be saved. It is marked in the form.')
      onFault()
      requestAnimationFrame(() => draft.form.setFocus(faulty))
      return false
    }
    const compose = () => {
      if (status) draft.setStatus(status)
      return draft.compose()
    }
    const onStale = (theirs: StoredArticle) => {
      if (!takeOwn(theirs) && !merge(theirs)) next.current = null
      else if (merges < mostMerges) next.current = { ...options, ...next.current, merges: merges + 1 }
      else
        setProblem('Somebody else keeps saving this article. Both are merged here; save again in a moment.')
    }
    return attempt(compose, draft.accept, onStale, reason)
  }

  const saveNext = useEffectEvent(() => {
    const options = next.current
    next.current = null
    if (options && !problem) void save(options)
  })
  useEffect(() => {
    if (ended > 0) saveNext()
  }, [ended])

  function takeOwn(current: StoredArticle): boolean {
    if (current.source !== unanswered.current) return false
    unanswered.current = null
    draft.stand(current)
    setProblem('')
    return true
  }

  return { isSaving, problem, save, takeOwn }
}

interface ConflictOutcome {
  onStored: (stored: StoredArticle) => void
  onStale: (theirs: StoredArticle) => void
  onProblem: (problem: string) => void
}

/** True when what stands is what was to be saved: a save before this one arrived, and its answer was lost. */
async function meetConflict(
  source: string,
  readNow: () => Promise<StoredArticle | null>,
  { onStored, onStale, onProblem }: ConflictOutcome,
): Promise<boolean> {
  let current: StoredArticle | null
  try {
    current = await readNow()
  } catch (error) {
    onProblem(`Another version was saved meanwhile, and it cannot be read now. ${messageOf(error)}`)
    return false
  }
  if (current?.source === source) {
    onStored(current)
    return true
  }
  if (current) onStale(current)
  else onProblem('The article was removed elsewhere.')
  return false
}

/** Only what the editor changed can keep a save back: the faults of a pile are no reason to lose a correction. */
async function faultyField({ form, changed }: Draft): Promise<keyof FormValues | null> {
  await form.trigger()
  const errors = form.getErrors()
  const names = Object.keys(changed()) as (keyof FormValues)[]
  return names.find(name => name in errors) ?? (errors.other ? 'other' : null)
}

function messageOf(error: unknown): string {
  return isGalleyError(error) ? error.message : 'Something unexpected happened.'
}
