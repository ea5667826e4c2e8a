// What stands in place of rows: no articles yet, nothing that matches, or a list that could not be read.
import { Button } from '@mantine/core'
import { IconFile, IconFolder, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { isGalleyError } from '../../article/galley-error.ts'
import { FilePicker } from '../../ui/file-picker.tsx'
import { importedFiles, useTransfer } from '../data/transfer-context.tsx'
import styles from './list-empty.module.css'

interface MessageProps {
  title: string
  text: string
  children?: ReactNode
}

function Message({ title, text, children }: MessageProps) {
  return (
    <div className={styles.message}>
      <h2>{title}</h2>
      <p>{text}</p>
      <div className={styles.actions}>{children}</div>
    </div>
  )
}

export function NoArticles() {
  const { openImport } = useTransfer()
  return (
    <Message
      title="No articles yet"
      text="Drop Markdown files, a folder or a zip anywhere on this page, pick them here, or write the first article."
    >
      <FilePicker
        kind="files"
        accept={importedFiles}
        icon={<IconFile size={16} stroke={1.75} aria-hidden />}
        onPick={openImport}
      >
        Import files
      </FilePicker>
      <FilePicker kind="folder" icon={<IconFolder size={16} stroke={1.75} aria-hidden />} onPick={openImport}>
        Import folder
      </FilePicker>
      <Button
        variant="filled"
        leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
        renderRoot={props => <Link to="/new" {...props} />}
      >
        New article
      </Button>
    </Message>
  )
}

export function NothingMatches({ queue, onClear }: { queue: string; onClear: () => void }) {
  return (
    <Message
      title="Nothing matches"
      text={`No article in “${queue}” fits the search and the filters. Take some off to see more.`}
    >
      <Button onClick={onClear}>Clear search and filters</Button>
    </Message>
  )
}

export function EmptyQueue({ queue }: { queue: string }) {
  return (
    <Message title={`Nothing in “${queue}”`} text="Articles show here as soon as one gets there.">
      <Button renderRoot={props => <Link to="/" {...props} />}>Show all articles</Button>
    </Message>
  )
}

export function ListFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <div role="alert">
      <Message
        title="The articles cannot be listed"
        text={`${isGalleyError(error) ? error.message : 'Something unexpected happened.'} Nothing was changed.`}
      >
        <Button variant="filled" onClick={onRetry}>
          Try again
        </Button>
      </Message>
    </div>
  )
}
