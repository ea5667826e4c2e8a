// Remembers the theme under the key that public/early.js reads before the first paint.
import { localStorageColorSchemeManager } from '@mantine/core'

export const colorSchemeManager = localStorageColorSchemeManager({ key: 'galley-theme' })
