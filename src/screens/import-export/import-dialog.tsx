import type { Dropped } from '../data/transfer-context.tsx'

export function ImportDialog(_props: { dropped: readonly Dropped[]; onClose: () => void }) {
  return null
}
