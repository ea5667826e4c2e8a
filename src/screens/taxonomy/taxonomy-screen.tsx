// All categories and keywords of the pile: rename, merge, delete, each with preview and undo.
import { Button, TextInput } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { NameCount } from '../../article/similar-names.ts'
import { FullPage } from '../../ui/page-frame.tsx'
import { useBulk } from '../data/bulk-context.tsx'
import { useCommands } from '../data/command-context.tsx'
import { NameBar } from './name-bar.tsx'
import { NameDialog } from './name-dialog.tsx'
import { NameTable } from './name-table.tsx'
import { SimilarList } from './similar-list.tsx'
import styles from './taxonomy-screen.module.css'
import type { TaxonomySearch } from './taxonomy-search.ts'
import { TaxonomyTabs } from './taxonomy-tabs.tsx'
import { type NameKind, useTaxonomy } from './use-taxonomy.ts'

export function TaxonomyScreen() {
  const { kind = 'categories', similar: showsSimilar = false, q = '' } = useSearch({ from: '/taxonomy' })
  const navigate = useNavigate()
  const { openChange, openRecent } = useBulk()
  const { data, error, progress, refetch } = useTaxonomy()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  /** Names that are about to get another name. */
  const [renamed, setRenamed] = useState<readonly NameCount[] | null>(null)

  const go = (change: Partial<TaxonomySearch>) => {
    if (change.kind) setChosen(new Set())
    void navigate({ to: '/taxonomy', search: before => ({ ...before, ...change }), replace: true })
  }
  const change = (names: readonly string[], to: string | null) =>
    openChange({
      target: { query: {} },
      start: { kind: kind === 'categories' ? 'rename-categories' : 'rename-keywords', names, to },
      onChanged: () => setChosen(new Set()),
    })

  const list = data?.[kind]
  const names = useMemo(() => list?.names.filter(matches(q)) ?? [], [list, q])
  const groups = useMemo(() => list?.similar.filter(group => group.some(matches(q))) ?? [], [list, q])
  useCommands([
    ...(['categories', 'keywords'] as const).map(kind => ({
      group: 'This list' as const,
      title: `Show ${kind}`,
      run: () => go({ kind }),
    })),
    {
      group: 'This list',
      title: showsSimilar ? 'Show all names' : 'Show similar names',
      run: () => go({ similar: showsSimilar ? undefined : true }),
    },
  ])
  const selected = list?.names.filter(({ name }) => chosen.has(name)) ?? []

  return (
    <FullPage
      title="Categories and keywords"
      className={styles.screen}
      actions={
        <Button leftSection={<IconHistory size={16} stroke={1.75} aria-hidden />} onClick={openRecent}>
          Recent changes
        </Button>
      }
      bar={
        <div className={styles.filters}>
          <TaxonomyTabs kind={kind} showsSimilar={showsSimilar} data={data} onGo={go} />
          <TextInput
            className={styles.search}
            type="search"
            size="xs"
            aria-label="Find a name"
            placeholder="Find a name"
            value={q}
            onChange={event => go({ q: event.target.value || undefined })}
          />
        </div>
      }
    >
      <output className={styles.live} aria-live="polite">
        {list && foundText(showsSimilar ? groups.length : names.length, kind, showsSimilar)}
      </output>
      {error && !data ? (
        <div className={styles.note} role="alert">
          <p>{error.message}</p>
          <Button onClick={() => void refetch()}>Try again</Button>
        </div>
      ) : !list ? (
        <p className={styles.note}>
          Reading the articles… <progress aria-label="Reading the articles" {...progressOf(progress)} />
        </p>
      ) : showsSimilar ? (
        <SimilarList groups={groups} q={q.trim()} onMerge={change} />
      ) : (
        <NameTable kind={kind} names={names} q={q.trim()} chosen={chosen} onChoose={setChosen} />
      )}
      {selected.length > 0 && !showsSimilar && (
        <NameBar
          count={selected.length}
          onRename={() => setRenamed(selected)}
          onDelete={() =>
            change(
              selected.map(({ name }) => name),
              null,
            )
          }
          onClear={() => setChosen(new Set())}
        />
      )}
      {renamed && (
        <NameDialog
          names={renamed}
          onChoose={to => {
            setRenamed(null)
            change(
              renamed.map(({ name }) => name).filter(name => name !== to),
              to,
            )
          }}
          onClose={() => setRenamed(null)}
        />
      )}
    </FullPage>
  )
}

function matches(q: string): (entry: NameCount) => boolean {
  const wanted = q.trim().toLowerCase()
  return ({ name }) => name.toLowerCase().includes(wanted)
}

function foundText(count: number, kind: NameKind, isSimilar: boolean): string {
  return `${count.toLocaleString('en')} ${isSimilar ? 'groups of similar names' : kind}`
}

function progressOf({ done, total }: { done: number; total: number }) {
  return total === 0 ? {} : { value: done, max: total }
}
