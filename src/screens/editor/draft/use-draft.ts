// An article while it is edited: the version it is based on, the form, the text. Whether it differs from what is
// saved is computed, never set. The text lives outside of React (see text-value.ts).
import { useCallback, useState } from 'react'
import { type UseFormReturn, useForm } from 'react-hook-form'
import { editFields } from '../../../article/edit-fields.ts'
import { isGalleyError } from '../../../article/galley-error.ts'
import { type ParsedArticle, parseArticle } from '../../../article/parse-article.ts'
import { editorText, replaceText } from '../../../article/replace-body.ts'
import type { Status } from '../../../article/status.ts'
import { applyEdits } from '../../../article/text-edit.ts'
import type { StoredArticle } from '../../../storage/article-store.ts'
import type { KeptDraft, TypedDraft } from '../../../storage/draft-keeper.ts'
import { createTextValue, type TextValue } from '../../../ui/markdown-editor/text-value.ts'
import { articleResolver } from './article-resolver.ts'
import { composeSource } from './compose-source.ts'
import { changedFields, type FormValues, formValuesOf } from './form-values.ts'
import { typedValues } from './typed-values.ts'

interface DraftBase {
  /** What the store has, as far as this draft knows. */
  saved: StoredArticle
  /** What form and text are based on: the saved source, or one that was edited as a whole and not saved yet. */
  article: ParsedArticle
  bodyText: string
  wholeText: string
  isSource: boolean
}

export interface Draft extends DraftBase {
  form: UseFormReturn<FormValues>
  body: TextValue
  /** The whole source as a textarea shows it, while it is edited as such. */
  whole: TextValue
  /** The source that a save would write; the same function while the draft has the same base. Throws `invalid` when a change is refused. */
  compose(): string
  isDirty(): boolean
  changed(): Record<string, unknown>
  /** Why the source view did not open, for people; '' when it did. */
  refusal: string
  setStatus(status: Status): void
  /** Shows this source as a change that is not saved yet. */
  replace(source: string): void
  openSource(): void
  closeSource(): void
  /** This was written: the draft is based on it from now on, and what was typed meanwhile stays a change. */
  accept(stored: StoredArticle): void
  /** The store has this now, and nobody else wrote it: form and text stay as they are. */
  stand(stored: StoredArticle): void
  /** What was typed, as it was; nothing is composed. */
  typed(): TypedDraft
  /** Shows what was typed once, over what it was based on then. */
  restore(kept: Pick<KeptDraft, 'base' | 'typed'>): void
  /** Shows this source as a change of `stored`, which is what the store has. */
  rebase(stored: StoredArticle, source: string): void
  /** Shows this instead; the draft is given up. */
  load(stored: StoredArticle): void
}

export function useDraft(opened: StoredArticle): Draft {
  const [base, setBase] = useState(() => {
    const first = baseOf(opened, opened.source, false)
    return first.article.canEditFields ? first : { ...first, isSource: true }
  })
  const [body] = useState(() => createTextValue(base.bodyText))
  const [whole] = useState(() => createTextValue(base.wholeText))
  const [refusal, setRefusal] = useState('')
  const { article, isSource } = base
  const { data } = article
  const form = useForm<FormValues>({
    defaultValues: formValuesOf(data),
    resolver: articleResolver(data),
    mode: 'onChange',
  })

  const changed = useCallback(() => changedFields(data, form.getValues()), [data, form])
  const compose = useCallback(() => {
    const { source } = article
    if (isSource) return applyEdits(source, replaceText(source, whole.get()))
    return composeSource(source, changed(), body.get())
  }, [article, isSource, changed, body, whole])
  const show = (saved: StoredArticle, source: string, isSource: boolean, typed?: TypedDraft) => {
    const next = baseOf(saved, source, isSource)
    const { data } = next.article
    setBase(next)
    setRefusal('')
    form.reset(typed ? typedValues(data, typed.values) : formValuesOf(data))
    body.set(typed && !isSource ? typed.text : next.bodyText)
    whole.set(typed && isSource ? typed.text : next.wholeText)
  }
  const replace = (source: string) => {
    const { bodyText, wholeText } = baseOf(base.saved, source, base.isSource)
    if (base.isSource) whole.replace(wholeText)
    else body.replace(bodyText)
    rebase(base.saved, source)
  }
  const rebase = (saved: StoredArticle, source: string) =>
    show(saved, source, base.isSource || !parseArticle(source).canEditFields)
  const isDirty = () =>
    base.article.source !== base.saved.source ||
    (base.isSource
      ? whole.get() !== base.wholeText
      : body.get() !== base.bodyText || Object.keys(changed()).length > 0)
  const load = (stored: StoredArticle) => rebase(stored, stored.source)

  return {
    ...base,
    form,
    body,
    whole,
    refusal,
    compose,
    changed,
    isDirty,
    setStatus: status => {
      if (!base.isSource) return form.setValue('status', status)
      const source = compose()
      whole.set(editorTextOf(applyEdits(source, editFields(source, { status }))))
    },
    replace,
    rebase,
    openSource: () => {
      try {
        show(base.saved, compose(), true)
      } catch (error) {
        if (!isGalleyError(error)) throw error
        setRefusal(error.message)
      }
    },
    closeSource: () => show(base.saved, compose(), false),
    accept: stored =>
      setBase(before => {
        // What is shown by now may be based on another version, or be what was saved with something taken out.
        if (before.saved !== base.saved) return before
        if (before.article !== base.article) return { ...before, saved: stored }
        return baseOf(stored, stored.source, before.isSource)
      }),
    stand: stored => setBase(before => ({ ...before, saved: stored })),
    typed: () => ({
      source: article.source,
      isSource,
      text: isSource ? whole.get() : body.get(),
      values: form.getValues(),
    }),
    restore: ({ base: saved, typed }) => show(saved, typed.source, typed.isSource, typed),
    load,
  }
}

function baseOf(saved: StoredArticle, source: string, isSource: boolean): DraftBase {
  const article = parseArticle(source)
  const bodyText = editorText(source.slice(article.body.from, article.body.to))
  return { saved, article, bodyText, wholeText: editorTextOf(source), isSource }
}

/** The byte order mark is no text: it stays in the file and out of the textarea. */
function editorTextOf(source: string): string {
  return editorText(source.startsWith('\uFEFF') ? source.slice(1) : source)
}
