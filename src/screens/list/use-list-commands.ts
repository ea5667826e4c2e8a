// The keys of the list in words, and those that the palette can press in their place.
import type { ArticleRow } from '../../storage/article-store.ts'
import { type Command, useCommands } from '../data/command-context.tsx'
import type { PageKeyActions, RowKeyActions } from './use-list-keys.ts'

export function usePageCommands(actions: PageKeyActions, exportList: () => void) {
  useCommands([
    { group: 'This list', title: 'Search', keys: ['/'], run: actions.search },
    { group: 'This list', title: 'New article', keys: ['n'] },
    { group: 'This list', title: 'Export this list', run: exportList },
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
    onRow('Trending on or off', ['t'], () => actions.toggleFlag('trending')),
    onRow('Featured on or off', ['f'], () => actions.toggleFlag('featured')),
    onRow('Set the status of the selected, or of this one', ['s'], actions.setStatus),
    { group: 'This list', title: 'Clear the selection or the search', keys: ['Esc'] },
  ])
}
