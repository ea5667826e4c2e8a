// What an import would do, and the choice what of it is done: by kind, or file by file.

import { Button } from '@mantine/core'
import { useState } from 'react'
import { Checkbox } from '../../ui/checkbox.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { type Choosable, choosableKinds, kindLabels, kindNotes } from './import-choices.ts'
import styles from './import-dialog.module.css'
import { ImportFileList } from './import-file-list.tsx'
import type { ImportPlan, PlannedFile } from './plan-import.ts'
import { ReasonList } from './reason-list.tsx'
import type { ImportReport } from './use-import.ts'

interface ImportReportViewProps {
  report: ImportReport
  onToggleFolder: (report: ImportReport) => void
  onImport: (chosen: ImportPlan) => void
  onCancel: () => void
}

export function ImportReportView({ report, onToggleFolder, onImport, onCancel }: ImportReportViewProps) {
  const { plan, collected, folder, keepsFolder } = report
  const ofKind = (kind: PlannedFile['kind']) => plan.filter(planned => planned.kind === kind)
  // What is to be looked at comes first.
  const choosable = choosableKinds.toReversed().flatMap(ofKind)
  const [chosen, setChosen] = useState<ReadonlySet<PlannedFile>>(
    () => new Set(choosable.filter(({ kind }) => kind !== 'changed')),
  )
  const choose = (files: readonly PlannedFile[], isChosen: boolean) =>
    setChosen(before => {
      const after = new Set(before)
      for (const file of files) {
        if (isChosen) after.add(file)
        else after.delete(file)
      }
      return after
    })
  const refused = ofKind('refused')
  const count = chosen.size
  return (
    <>
      <output className={styles.said} aria-live="polite">
        {saidText(plan, choosable.length, refused.length)}
      </output>
      <dl className={styles.counts}>
        {choosableKinds.map(kind => (
          <KindCount key={kind} kind={kind} files={ofKind(kind)} chosen={chosen} onChoose={choose} />
        ))}
        <Count label="The same" count={ofKind('same').length} note="nothing to do" />
        <Count label="Cannot be imported" count={refused.length} note="see why below" />
        <Count label="Other files" count={collected.others.length} note="no Markdown, left out" />
      </dl>
      {folder !== '' && (
        <label className={styles.option}>
          <input type="checkbox" checked={keepsFolder} onChange={() => onToggleFolder(report)} />
          Keep the folder “{folder.slice(0, -1)}” in the articles’ names
        </label>
      )}
      {choosable.length > 1 && <ImportFileList files={choosable} chosen={chosen} onChoose={choose} />}
      <ReasonList reasons={refused.map(({ file, note }) => ({ path: file.path, reason: note }))} />
      <DialogActions>
        <Button
          variant="filled"
          disabled={count === 0}
          onClick={() => onImport(choosable.filter(file => chosen.has(file)))}
          data-autofocus
        >
          {count === 0
            ? 'Nothing to import'
            : `Import ${count === 1 ? '1 article' : `${number(count)} articles`}`}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </DialogActions>
    </>
  )
}

/** The report in a sentence, for those who do not see it appear. */
function saidText(plan: ImportPlan, choosable: number, refused: number): string {
  const files = plan.length === 1 ? '1 file' : `${number(plan.length)} files`
  const left = refused > 0 ? ` ${number(refused)} cannot be imported.` : ''
  return `${files} looked at: ${number(choosable)} to choose from.${left} Nothing is written yet.`
}

function number(count: number): string {
  return count.toLocaleString('en')
}

interface KindCountProps {
  kind: Choosable
  files: readonly PlannedFile[]
  chosen: ReadonlySet<PlannedFile>
  onChoose: (files: readonly PlannedFile[], isChosen: boolean) => void
}

function KindCount({ kind, files, chosen, onChoose }: KindCountProps) {
  if (files.length === 0) return null
  const chosenCount = files.filter(file => chosen.has(file)).length
  return (
    <div>
      <dt>
        <Checkbox
          label={`Import all: ${kindLabels[kind]}`}
          checked={chosenCount === files.length}
          mixed={chosenCount > 0 && chosenCount < files.length}
          onChange={({ checked }) => onChoose(files, checked)}
        />
        {kindLabels[kind]}
      </dt>
      <dd>
        <b>{number(files.length)}</b> {kindNotes[kind]}
      </dd>
    </div>
  )
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
