// Beside the text: the details of the front matter, and the history of the file.
import { Tabs } from '@mantine/core'
import { FormProvider } from 'react-hook-form'
import { DetailsForm } from './details/details-form.tsx'
import type { Draft } from './draft/use-draft.ts'
import type { SaveDraft } from './draft/use-save-draft.ts'
import { HistoryPanel } from './history/history-panel.tsx'
import styles from './inspector.module.css'

export type InspectorTab = 'details' | 'history'

interface InspectorProps {
  tab: InspectorTab
  onTab: (tab: InspectorTab) => void
  draft: Draft
  saving: SaveDraft
  isDirty: boolean
  isReadOnly: boolean
}

export function Inspector({ tab, onTab, draft, saving, isDirty, isReadOnly }: InspectorProps) {
  return (
    <aside className={styles.inspector} data-area="inspector" aria-label="About the article">
      <Tabs
        value={tab}
        onChange={next => onTab(next === 'history' ? next : 'details')}
        keepMounted={false}
        classNames={styles}
      >
        <Tabs.List>
          <Tabs.Tab value="details">Details</Tabs.Tab>
          <Tabs.Tab value="history">History</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="details">
          <FormProvider {...draft.form}>
            <DetailsForm draft={draft} isReadOnly={isReadOnly} />
          </FormProvider>
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <HistoryPanel draft={draft} saving={saving} isDirty={isDirty} isReadOnly={isReadOnly} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
}
