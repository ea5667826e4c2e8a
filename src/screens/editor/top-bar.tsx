// The bar above the editor: where we are, whether it is saved, and what to do with the article.
import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { IconArrowLeft, IconCloudCheck, IconCloudUp, IconDownload } from '@tabler/icons-react'
import { Link, useSearch } from '@tanstack/react-router'
import { isStatus, statusLabel } from '../../article/status.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { modifierSign } from '../../ui/modifier-sign.ts'
import { useCommands } from '../data/command-context.tsx'
import { useTransfer } from '../data/transfer-context.tsx'
import type { ArticleWalk } from '../data/use-article-walk.ts'
import { clockTime } from './clock-time.ts'
import type { Draft } from './draft/use-draft.ts'
import type { SaveDraft } from './draft/use-save-draft.ts'
import type { NextStep } from './next-step.ts'
import { StatusMenu } from './status-menu.tsx'
import styles from './top-bar.module.css'
import { WalkButtons } from './walk/walk-buttons.tsx'

interface TopBarProps {
  draft: Draft
  saving: SaveDraft
  isDirty: boolean
  isReadOnly: boolean
  status: string
  step: NextStep | null
  onStep: () => void
  walk: ArticleWalk
  /** In focus mode, the way out of it: the bar then says only whether all is saved. */
  onLeaveFocus: (() => void) | null
}

export function TopBar({
  draft,
  saving,
  isDirty,
  isReadOnly,
  status,
  step,
  onStep,
  walk,
  onLeaveFocus,
}: TopBarProps) {
  const { saved } = draft
  const { from, view } = useSearch({ from: '/article/$id' })
  return (
    <header className={styles.top} data-focus={onLeaveFocus ? true : undefined}>
      <Link
        to={view === 'board' ? '/board' : '/'}
        search={from ?? {}}
        className={styles.back}
        aria-label={view === 'board' ? 'Back to the board' : 'Back to the list'}
      >
        <IconArrowLeft size={17} stroke={1.75} aria-hidden />
      </Link>
      <div className={styles.crumb}>
        <Link to="/" search={isStatus(status) ? { status } : {}} className={styles.queue}>
          {statusLabel(status)}
        </Link>
        <span aria-hidden className={styles.slash}>
          /
        </span>
        <h1 title={saved.id}>{fileName(saved.id)}</h1>
      </div>
      <span className={styles.saved} role="status">
        {isDirty || saving.isSaving ? (
          <IconCloudUp size={15} stroke={1.75} aria-hidden />
        ) : (
          <IconCloudCheck size={15} stroke={1.75} aria-hidden />
        )}
        <span>
          {saving.isSaving ? 'Saving…' : isDirty ? 'Not saved yet' : `Saved ${clockTime(saved.updatedAt)}`}
        </span>
      </span>
      {onLeaveFocus && (
        <Button
          size="compact-xs"
          variant="subtle"
          className={styles.leave}
          onClick={onLeaveFocus}
          rightSection={<Kbd>Esc</Kbd>}
        >
          Leave focus mode
        </Button>
      )}
      <div className={styles.actions}>
        <WalkButtons walk={walk} />
        <ExportButton id={saved.id} isDirty={isDirty} onSave={saving.save} />
        {!isReadOnly && (
          <>
            <StatusMenu
              status={status}
              canChange={draft.article.canEditFields && !draft.isSource}
              onChange={next => draft.setStatus(next)}
            />
            <Button
              variant={step ? 'default' : 'filled'}
              size="xs"
              className={styles.button}
              disabled={!isDirty || saving.isSaving}
              onClick={() => void saving.save()}
              rightSection={<Kbd>{`${modifierSign}S`}</Kbd>}
            >
              Save
            </Button>
          </>
        )}
        {step && !isReadOnly && (
          <Button
            variant="filled"
            size="xs"
            className={`${styles.button} ${styles.step}`}
            disabled={saving.isSaving}
            onClick={onStep}
            rightSection={<Kbd>{`${modifierSign}↵`}</Kbd>}
          >
            {step.label}
          </Button>
        )}
      </div>
    </header>
  )
}

interface ExportButtonProps {
  id: string
  isDirty: boolean
  onSave: () => Promise<boolean>
}

/** Exports what is saved. With changes that are not, it asks which one is meant. */
function ExportButton({ id, isDirty, onSave }: ExportButtonProps) {
  const { startExport } = useTransfer()
  const exportSaved = () => startExport({ ids: [id] })
  useCommands([{ group: 'This article', title: 'Export this file', run: exportSaved }])
  const icon = <IconDownload size={16} stroke={1.75} aria-hidden />
  if (!isDirty)
    return (
      <Tooltip label="Export this file">
        <ActionIcon aria-label="Export this file" onClick={exportSaved}>
          {icon}
        </ActionIcon>
      </Tooltip>
    )
  return (
    <Menu width={200} withinPortal={false}>
      <Menu.Target>
        <ActionIcon aria-label="Export this file">{icon}</ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Your changes are not saved yet</Menu.Label>
        <Menu.Item onClick={() => void onSave().then(isSaved => isSaved && exportSaved())}>
          Save, then export
        </Menu.Item>
        <Menu.Item onClick={exportSaved}>Export what is saved</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function fileName(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1)
}
