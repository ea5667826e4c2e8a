// The keys of the list in words, and what the palette can do with the list, its rows and the selection.
import type { BulkChange } from '../../article/bulk-change.ts'
import { statuses, statusLabel } from '../../article/status.ts'
import type { ArticleRow } from '../../storage/article-store.ts'
import { modifierSign } from '../../ui/modifier-sign.ts'
import type { BulkRequest } from '../data/bulk-context.tsx'
import { type Command, useCommands } from '../data/command-context.tsx'
import type { ExportFormat } from '../data/transfer-context.tsx'
import { bulkForms } from './bulk-forms.ts'
import { exportChoices } from './export-choices.ts'
import type { PageKeyActions, RowKeyActions } from './use-list-keys.ts'

interface ListActions extends PageKeyActions {
  exportAs(format: ExportFormat): void
  saveView(): void
}

export function usePageCommands(actions: ListActions) {
  useCommands([
    { group: 'This list', title: 'Search', keys: ['/'], run: actions.search },
    { group: 'This list', title: 'New article', keys: ['n'] },
    ...exportChoices.map(({ key, label }) => ({
      group: 'This list' as const,
      title: `Export this list: ${label}`,
      run: () => actions.exportAs(key),
    })),
    { group: 'This list', title: 'Save this list as a view', run: actions.saveView },
  ])
}

/** `activeRow` is what the keys act on; without it there is nothing to act on from the palette. */
export function useRowCommands(actions: RowKeyActions, activeRow: ArticleRow | undefined) {
  const onRow = (title: string, keys: readonly string[], run: () => void): Command => ({
    group: 'This list',
    title,
    keys,
    ...(activeRow && { run }),
  })
  useCommands([
    { group: 'This list', title: 'Next and previous article', keys: ['j', 'k', '↓', '↑'] },
    { group: 'This list', title: 'First and last article', keys: ['Home', 'End'] },
    onRow('Open the article', ['Enter', 'o'], actions.open),
    onRow('Select or unselect the article', ['x'], () => actions.select(false)),
    onRow('Select from the last selected to here', ['Shift x'], () => actions.select(true)),
    {
      group: 'This list',
      title: 'Select on the way',
      keys: ['Shift ↓', 'Shift ↑', 'Shift PgDn', 'Shift PgUp'],
    },
    { group: 'This list', title: 'Select the page in sight', keys: ['a'], run: actions.selectInSight },
    {
      group: 'This list',
      title: 'Select all that match',
      keys: [`${modifierSign}A`],
      run: actions.selectAll,
    },
    onRow('Trending on or off', ['t'], () => actions.toggleFlag('trending')),
    onRow('Featured on or off', ['f'], () => actions.toggleFlag('featured')),
    onRow('Set the status of the selected, or of this one', ['s'], actions.setStatus),
    { group: 'This list', title: 'Clear the selection or the search', keys: ['Esc'] },
  ])
}

interface SelectionActions {
  onChange(start: BulkRequest['start']): void
  onExport(format: ExportFormat): void
}

/** Everything that the bar of the selection can do, as long as something is selected. */
export function useSelectionCommands(count: number, { onChange, onExport }: SelectionActions) {
  const command = (title: string, run: () => void): Command => ({ group: 'The selection', title, run })
  const set = (title: string, field: string, value: unknown) =>
    command(title, () => onChange({ kind: 'set-field', field, value } satisfies BulkChange))
  useCommands(
    count === 0
      ? []
      : [
          ...statuses.map(status => set(`Set status: ${statusLabel(status)}`, 'status', status)),
          set('Set trending', 'trending', true),
          set('Remove trending', 'trending', false),
          set('Set featured', 'featured', true),
          set('Remove featured', 'featured', false),
          ...bulkForms.map(({ form, label }) => command(label, () => onChange({ form }))),
          ...exportChoices.map(({ key, label }) => command(`Export: ${label}`, () => onExport(key))),
        ],
  )
}
