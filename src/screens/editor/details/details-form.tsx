// The front matter as a form: every field of the schema, then whatever else the file holds.
import { Button } from '@mantine/core'
import { useEffect } from 'react'
import type { SourcePlace } from '../checks/source-place.ts'
import type { Draft } from '../draft/use-draft.ts'
import { DetailsContext } from './details-context.ts'
import styles from './details-form.module.css'
import { FrontPageFields } from './front-page-fields.tsx'
import { HeadlineFields } from './headline-fields.tsx'
import { LeadImageFields } from './lead-image-fields.tsx'
import { OtherFields } from './other-fields.tsx'
import { OutsidePreviews } from './outside-previews.tsx'
import { ProblemList } from './problem-list.tsx'
import { PublishingFields } from './publishing-fields.tsx'
import { TaxonomyFields } from './taxonomy-fields.tsx'
import { TextField } from './text-field.tsx'

interface DetailsFormProps {
  draft: Draft
  isReadOnly: boolean
  onShow: (place: SourcePlace) => void
}

export function DetailsForm({ draft, isReadOnly, onShow }: DetailsFormProps) {
  const { article, form, isSource } = draft
  const { trigger } = form
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article is judged anew, all of it at once
  useEffect(() => void trigger(), [article, trigger])
  if (isSource || !article.canEditFields || isReadOnly)
    return <NoForm draft={draft} isReadOnly={isReadOnly} />
  return (
    <DetailsContext value={draft}>
      <form noValidate onSubmit={event => event.preventDefault()} aria-label="Details">
        <ProblemList onShow={onShow} />
        <HeadlineFields />
        <FrontPageFields />
        <LeadImageFields />
        <OutsidePreviews />
        <TaxonomyFields />
        <PublishingFields />
        <section aria-label="Sharing and origin">
          <h2 className={styles.heading}>Sharing and origin</h2>
          <TextField name="socialShare" isMultiline />
          <TextField name="generatedBy" />
        </section>
        <OtherFields />
      </form>
    </DetailsContext>
  )
}

function NoForm({ draft, isReadOnly }: { draft: Draft; isReadOnly: boolean }) {
  return (
    <div className={styles.away}>
      <p>{reasonAway(draft, isReadOnly)}</p>
      {!draft.isSource && !isReadOnly && (
        <Button size="xs" onClick={draft.openSource}>
          Open the source
        </Button>
      )}
    </div>
  )
}

function reasonAway({ article, isSource }: Draft, isReadOnly: boolean): string {
  if (isReadOnly) return 'This file is not UTF-8, so its fields cannot be edited here.'
  if (!article.canEditFields)
    return isSource
      ? 'The front matter cannot be read, so there is no form for it. Mend what is marked in the source; the form comes back when you leave the source view.'
      : 'The front matter cannot be read, so there is no form for it. The source says where the fault is.'
  return 'The whole file is open as source. Choose Write, Split or Read to go on in the form.'
}
