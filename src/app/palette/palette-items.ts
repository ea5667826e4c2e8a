// What the palette shows for what was typed: commands first, since they are there at once, and then articles.
import { foldText, matchStrength, searchTerms } from '../../article/search-text.ts'
import { type Command, commandGroups } from '../../screens/data/command-context.tsx'
import type { ArticleRow } from '../../storage/article-store.ts'

export type PaletteItem =
  | { kind: 'command'; key: string; command: Command; run: () => void }
  | { kind: 'article'; key: string; row: ArticleRow }

export interface PaletteGroup {
  title: string
  items: PaletteItem[]
}

/** Groups in the order of `commandGroups`, articles last; none is empty. What has a key is used most, and first. */
export function paletteGroups(
  commands: readonly Command[],
  rows: readonly ArticleRow[],
  text: string,
): PaletteGroup[] {
  const terms = searchTerms(text)
  const groups: PaletteGroup[] = commandGroups.map(title => ({
    title,
    items: commands
      .filter(
        command => command.group === title && matchStrength(foldText(`${title} ${command.title}`), terms) > 0,
      )
      .sort((a, b) => Number(!a.keys) - Number(!b.keys))
      .flatMap(commandItem),
  }))
  const articles = rows.map((row): PaletteItem => ({ kind: 'article', key: `article ${row.id}`, row }))
  return [...groups, { title: 'Articles', items: articles }].filter(group => group.items.length > 0)
}

function commandItem(command: Command): PaletteItem[] {
  const { group, title, run } = command
  return run ? [{ kind: 'command', key: `${group} ${title}`, command, run }] : []
}
