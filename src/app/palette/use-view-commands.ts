// The saved views as commands. They are read when the palette opens, unless the list has read them already.
import type { Command } from '../../screens/data/command-context.tsx'
import { useSetting } from '../../screens/data/use-setting.ts'
import { savedViewsSetting, searchOf } from '../../screens/list/saved-views/saved-views.ts'
import type { DeskRouter } from '../router.tsx'

export function useViewCommands(router: DeskRouter): Command[] {
  const { data } = useSetting(savedViewsSetting)
  return (data?.views ?? []).map(view => ({
    group: 'Saved views',
    title: view.name,
    run: () => void router.navigate({ to: '/', search: searchOf(view) }),
  }))
}
