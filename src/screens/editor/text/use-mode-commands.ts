// The views of the text in the palette.
import { useCommands } from '../../data/command-context.tsx'
import { type Mode, modes } from './mode-switch.tsx'

export function useModeCommands(mode: Mode, onChange: (mode: Mode) => void): void {
  useCommands(
    modes.map(([name, label]) => ({
      group: 'This article',
      title: `View: ${label}`,
      run: () => name !== mode && onChange(name),
    })),
  )
}
