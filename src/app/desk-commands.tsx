// The commands that work on every screen.
import { useMantineColorScheme } from '@mantine/core'
import { statuses, statusLabels } from '../article/status.ts'
import { useBulk } from '../screens/data/bulk-context.tsx'
import { type Command, useCommands } from '../screens/data/command-context.tsx'
import { useTransfer } from '../screens/data/transfer-context.tsx'
import { modifierSign } from '../ui/modifier-sign.ts'
import type { DeskRouter } from './router.tsx'

interface DeskCommandsProps {
  router: DeskRouter
  onKeys: () => void
}

export function DeskCommands({ router, onKeys }: DeskCommandsProps) {
  const { openImport } = useTransfer()
  const { openRecent } = useBulk()
  const { setColorScheme } = useMantineColorScheme()
  useCommands([
    ...queueCommands(router),
    { group: 'Go to', title: 'Board', run: () => void router.navigate({ to: '/board' }) },
    { group: 'Go to', title: 'Front page', run: () => void router.navigate({ to: '/front-page' }) },
    {
      group: 'Go to',
      title: 'Categories and keywords',
      run: () => void router.navigate({ to: '/taxonomy', search: {} }),
    },
    {
      group: 'Go to',
      title: 'Similar categories',
      run: () => void router.navigate({ to: '/taxonomy', search: { similar: true } }),
    },
    {
      group: 'Go to',
      title: 'Similar keywords',
      run: () => void router.navigate({ to: '/taxonomy', search: { kind: 'keywords', similar: true } }),
    },
    {
      group: 'Go to',
      title: 'Media: images and where they are used',
      run: () => void router.navigate({ to: '/media', search: {} }),
    },
    { group: 'Go to', title: 'Settings', run: () => void router.navigate({ to: '/settings', search: {} }) },
    {
      group: 'Go to',
      title: 'Checks: what they find in all articles',
      run: () => void router.navigate({ to: '/report' }),
    },
    { group: 'Go to', title: 'Unsaved changes', run: () => void router.navigate({ to: '/unsaved' }) },
    { group: 'Desk', title: 'Recent changes, with undo', run: openRecent },
    { group: 'Desk', title: 'New article', run: () => void router.navigate({ to: '/new' }) },
    { group: 'Desk', title: 'Import articles', run: () => openImport([]) },
    { group: 'Desk', title: 'Light theme', run: () => setColorScheme('light') },
    { group: 'Desk', title: 'Dark theme', run: () => setColorScheme('dark') },
    { group: 'Desk', title: 'Theme of the device', run: () => setColorScheme('auto') },
    { group: 'Desk', title: 'Find anything', keys: [`${modifierSign}K`] },
    { group: 'Desk', title: 'Show the keys', keys: ['?'], run: onKeys },
  ])
  return null
}

function queueCommands(router: DeskRouter): Command[] {
  const queues = [
    { title: 'All articles', search: {} },
    ...statuses.map(status => ({ title: statusLabels[status], search: { status } })),
    { title: 'Trending', search: { trending: true } },
    { title: 'Featured', search: { featured: true } },
  ]
  return queues.map(({ title, search }) => ({
    group: 'Go to',
    title,
    run: () => void router.navigate({ to: '/', search }),
  }))
}
