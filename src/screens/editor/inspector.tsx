// Beside the text: the details of the front matter, what the checks found, and the history of the file.
import { Tabs } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { FormProvider } from 'react-hook-form'
import type { Revision } from '../../storage/article-store.ts'
import { groupFindings } from './checks/finding-groups.ts'
import { useFindings } from './checks/findings-context.tsx'
import type { SourcePlace } from './checks/source-place.ts'
import { DetailsForm } from './details/details-form.tsx'
import type { Draft } from './draft/use-draft.ts'
import { HistoryPanel } from './history/history-panel.tsx'
import styles from './inspector.module.css'

const ChecksPanel = lazy(async () => ({ default: (await import('./checks/checks-panel.tsx')).ChecksPanel }))

const tabs = ['details', 'checks', 'history'] as const
export type InspectorTab = (typeof tabs)[number]

interface InspectorProps {
  tab: InspectorTab
  onTab: (tab: InspectorTab) => void
  draft: Draft
  isReadOnly: boolean
  onShow: (place: SourcePlace) => void
  onCompare: (revision: Revision) => void
}

export function Inspector({ tab, onTab, draft, isReadOnly, onShow, onCompare }: InspectorProps) {
  const { findings } = useFindings()
  const groups = groupFindings(findings)
  const count = groups.length
  const worst = groups[0]?.severity
  return (
    <aside className={styles.inspector} data-area="inspector" aria-label="About the article">
      <Tabs
        value={tab}
        onChange={next => onTab(tabs.find(name => name === next) ?? 'details')}
        keepMounted={false}
        classNames={styles}
      >
        <Tabs.List>
          <Tabs.Tab value="details">Details</Tabs.Tab>
          <Tabs.Tab value="checks">
            Checks{' '}
            {count > 0 && (
              <span className={styles.count} data-severity={worst}>
                {count}
              </span>
            )}
          </Tabs.Tab>
          <Tabs.Tab value="history">History</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="details">
          <FormProvider {...draft.form}>
            <DetailsForm draft={draft} isReadOnly={isReadOnly} onShow={onShow} />
          </FormProvider>
        </Tabs.Panel>
        <Tabs.Panel value="checks">
          <Suspense fallback={null}>
            <ChecksPanel draft={draft} isReadOnly={isReadOnly} onShow={onShow} />
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <HistoryPanel draft={draft} onCompare={onCompare} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
}
