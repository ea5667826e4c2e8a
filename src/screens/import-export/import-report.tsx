// What an import would do, and the choice about articles that stand already with another text.
import { Button } from '@mantine/core'
import { useState } from 'react'
import styles from './import-dialog.module.css'
import type { ImportPlan } from './plan-import.ts'
import { ReasonList } from './reason-list.tsx'
import type { ImportReport } from './use-import.ts'

interface ImportReportViewProps {
  report: ImportReport
  onToggleFolder: (report: ImportReport) => void
  onImport: (plan: ImportPlan, replaces: boolean) => void
  onCancel: () => void
}

export function ImportReportView({ report, onToggleFolder, onImport, onCancel }: ImportReportViewProps) {
  const [replaces, setReplaces] = useState(false)
  const { plan, collected, folder, keepsFolder } = report
  const count = plan.added.length + (replaces ? plan.changed.length : 0)
  return (
    <>
      <dl className={styles.counts}>
        <Count label="New" count={plan.added.length} note="will be added" />
        <Count label="Changed" count={plan.changed.length} note="stand here with another text" />
        <Count label="The same" count={plan.same.length} note="nothing to do" />
        <Count label="Cannot be imported" count={plan.refused.length} note="see why below" />
        <Count label="Other files" count={collected.others.length} note="no Markdown, left out" />
      </dl>
      {plan.changed.length > 0 && (
        <fieldset className={styles.choice}>
          <legend>Changed articles</legend>
          <Choice name="Keep what stands here" checked={!replaces} onChoose={() => setReplaces(false)} />
          <Choice
            name="Replace them; the text that stands here stays in their history"
            checked={replaces}
            onChoose={() => setReplaces(true)}
          />
        </fieldset>
      )}
      {folder !== '' && (
        <label className={styles.option}>
          <input type="checkbox" checked={keepsFolder} onChange={() => onToggleFolder(report)} />
          Keep the folder “{folder.slice(0, -1)}” in the articles’ names
        </label>
      )}
      <ReasonList reasons={plan.refused} />
      <div className={styles.actions}>
        <Button
          variant="filled"
          disabled={count === 0}
          onClick={() => onImport(plan, replaces)}
          data-autofocus
        >
          {count === 0
            ? 'Nothing to import'
            : `Import ${count === 1 ? '1 article' : `${number(count)} articles`}`}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </>
  )
}

function number(count: number): string {
  return count.toLocaleString('en')
}

function Count({ label, count, note }: { label: string; count: number; note: string }) {
  if (count === 0) return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <b>{number(count)}</b> {note}
      </dd>
    </div>
  )
}

function Choice({ name, checked, onChoose }: { name: string; checked: boolean; onChoose: () => void }) {
  return (
    <label className={styles.option}>
      <input type="radio" name="changed" checked={checked} onChange={onChoose} />
      {name}
    </label>
  )
}
